import { describe, expect, it } from 'vitest';
import { sumReports } from './sum-reports.ts';

const unit = (passed: number, failed = 0, suites = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numFailedTestSuites: suites });
const browser = (expected: number, unexpected = 0, flaky = 0, errors: readonly object[] = []) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 }, errors });

describe('a check that passed', () => {
  it('is the sum of any number of reports', () => {
    expect(sumReports(true, [unit(3), browser(4), browser(5)])).toEqual({ passed: 12, failed: 0 });
    expect(sumReports(true, [unit(3)])).toEqual({ passed: 3, failed: 0 });
  });
  it('is not believed where a suite reported nothing', () => {
    expect(sumReports(true, [unit(3), undefined, undefined])).toEqual({ passed: 3, failed: 1 });
  });
});

describe('a check that failed', () => {
  it('is the sum of what its suites say failed, and no more', () => {
    expect(sumReports(false, [unit(3, 2), undefined])).toEqual({ passed: 3, failed: 2 });
    expect(sumReports(false, [unit(3), browser(4, 1, 1)])).toEqual({ passed: 7, failed: 2 });
  });
  it('without a failing test is one failure, however many reports are missing', () => {
    expect(sumReports(false, [undefined, undefined, undefined])).toEqual({ passed: 0, failed: 1 });
    expect(sumReports(false, [unit(3), undefined, undefined])).toEqual({ passed: 3, failed: 1 });
    expect(sumReports(false, [])).toEqual({ passed: 0, failed: 1 });
  });
});

describe('a report', () => {
  it.each(['', '{"stats": {"expected": 4,', 'null', '[]', '{}', '"text"', '{"stats": {"expected": "4"}}'])(
    'that cannot be read, %j, is one failure',
    (text) => {
      expect(sumReports(false, [unit(3), text])).toEqual({ passed: 3, failed: 1 });
      expect(sumReports(true, [unit(3), text])).toEqual({ passed: 3, failed: 1 });
    },
  );
  it('of a file that could not be loaded, or of an error outside all tests, is a failure', () => {
    expect(sumReports(true, [unit(3, 0, 1)])).toEqual({ passed: 3, failed: 1 });
    expect(sumReports(true, [browser(4, 0, 0, [{ message: 'no such fixture' }])])).toEqual({ passed: 4, failed: 1 });
  });
});
