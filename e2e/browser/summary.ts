/**
 * Did the whole check pass? Sums the reports of all its test suites into one last line, `N passed, N failed`, and ends
 * with 1 where anything failed or nothing passed.
 * Usage: summary.ts STATUS REPORT…, where STATUS is what the check ended with; any number of reports, in any order.
 */
import { readFileSync } from 'node:fs';
import { type ReportText, sumReports } from './sum-reports.ts';

/** A report that is there but cannot be read is taken for one that was cut short. */
function textOf(path: string): ReportText {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

const [status, ...paths] = process.argv.slice(2);
const { passed, failed } = sumReports(status === '0', paths.map(textOf));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
