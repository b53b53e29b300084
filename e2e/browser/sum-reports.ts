/** What do the reports of all test suites come to? Knows the JSON of Vitest and of Playwright; nothing of files. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The text of one suite's report; undefined where the suite wrote none. */
export type ReportText = string | undefined;

/**
 * Sums the reports of a check. Whatever went wrong without a failing test counts as one failure in total: a check that
 * ended early (lint, types, build, budgets), or one that claims to be good although a suite reported nothing.
 */
export function sumReports(checkPassed: boolean, reports: readonly ReportText[]): Counts {
  const all = reports.filter((text) => text !== undefined).map(countsOf);
  const passed = all.reduce((sum, one) => sum + one.passed, 0);
  const failed = all.reduce((sum, one) => sum + one.failed, 0);
  const complete = checkPassed && all.length === reports.length;
  return { passed, failed: failed || (complete ? 0 : 1) };
}

/** A report that was cut short, or that is of no kind known here, is one failure. */
function countsOf(text: string): Counts {
  const report = parse(text);
  return vitestCounts(report) ?? playwrightCounts(report) ?? { passed: 0, failed: 1 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file that could not be loaded has no failing test, but makes a failing suite. */
function vitestCounts(report: unknown): Counts | undefined {
  const passed = count(report, 'numPassedTests');
  const failed = count(report, 'numFailedTests');
  if (passed === undefined || failed === undefined) return undefined;
  return { passed, failed: failed || ((count(report, 'numFailedTestSuites') ?? 0) > 0 ? 1 : 0) };
}

/** A test that passed only when it was tried again has failed; so has a run with errors outside its tests. */
function playwrightCounts(report: unknown): Counts | undefined {
  const stats = member(report, 'stats');
  const passed = count(stats, 'expected');
  const unexpected = count(stats, 'unexpected');
  if (passed === undefined || unexpected === undefined) return undefined;
  const failed = unexpected + (count(stats, 'flaky') ?? 0);
  const errors = member(report, 'errors');
  return { passed, failed: failed || (Array.isArray(errors) && errors.length > 0 ? 1 : 0) };
}

function count(object: unknown, name: string): number | undefined {
  const value = member(object, name);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function member(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[name] : undefined;
}
