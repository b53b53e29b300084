import { describe, expect, it } from 'vitest';
import { reportText } from './report-text.ts';

const failure = {
  error: Object.assign(new TypeError('x is not a function'), {
    stack: [
      'TypeError: x is not a function',
      '    at Row (https://headlight.example/assets/inspect-1a2b3c4d.js:1:2345)',
      ...Array.from(
        { length: 40 },
        (_, index) => `    at deep${index} (https://headlight.example/assets/start.js:9:${index})`,
      ),
    ].join('\n'),
  }),
  components: '\n    at Answer (https://headlight.example/assets/inspect-1a2b3c4d.js:1:99)\n    at main',
  fragment: '#/inspect?v=1&bucket=payroll&key=salaries.csv',
  browser: 'Mozilla/5.0',
  now: Date.UTC(2026, 10, 21),
};

describe('the report of a failure', () => {
  it('says what went wrong, in which view, and where in the code', () => {
    const lines = reportText(failure).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'Headlight failed: TypeError: x is not a function',
      'View: inspect',
      'Time: 2026-11-21T00:00:00.000Z',
      'Browser: Mozilla/5.0',
      'Code:',
      '  at Row (https://headlight.example/assets/inspect-1a2b3c4d.js:1:2345)',
    ]);
    expect(lines).toContain('  at Answer (https://headlight.example/assets/inspect-1a2b3c4d.js:1:99)');
    expect(lines.length).toBeLessThan(25);
  });

  it('names no object, no signature, no token, no key', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const message = `no answer of https://payroll.s3.amazonaws.com/salaries.csv?X-Amz-Signature=abc&x=1 with ${secret}`;
    const text = reportText({ ...failure, error: new Error(message) });
    for (const hidden of ['bucket=', 'X-Amz-Signature', 'abc&', secret]) expect(text).not.toContain(hidden);
    expect(text).toContain('no answer of https://payroll.s3.amazonaws.com/salaries.csv… with …');
  });

  it('takes the start page for what has no view in its address', () =>
    expect(reportText({ ...failure, fragment: '' })).toContain('View: open\n'));
});
