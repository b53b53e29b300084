/**
 * Sums the reports of all test suites into one line, `N passed, N failed`.
 * Usage: summary.ts STATUS REPORT…; a report that is missing, or a check that failed without a failing test, counts as one failure.
 */
import { existsSync, readFileSync } from 'node:fs';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numFailedTestSuites?: number;
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

function counts(path: string): Counts {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  if (report.stats) return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  const failed = report.numFailedTests ?? 0;
  return {
    passed: report.numPassedTests ?? 0,
    failed: failed === 0 && (report.numFailedTestSuites ?? 0) > 0 ? 1 : failed,
  };
}

const [status = '1', ...paths] = process.argv.slice(2);
const all = paths.map(counts);
const passed = all.reduce((sum, one) => sum + one.passed, 0);
const failed = all.reduce((sum, one) => sum + one.failed, 0) || (status === '0' ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
