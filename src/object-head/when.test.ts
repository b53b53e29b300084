import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen, toIsoSeconds } from './when.ts';

const now = Date.parse('2026-11-21T09:14:03.789Z');
const iso = (text: string) => {
  const when = parseWhen(text, now);
  return when.ok ? when.iso : undefined;
};
const problem = (text: string) => {
  const when = parseWhen(text, now);
  return when.ok ? undefined : when.problem;
};

describe('toIsoSeconds', () => {
  it('cuts the fraction and does not round', () => expect(toIsoSeconds(now)).toBe('2026-11-21T09:14:03Z'));
  it('cuts towards the past before 1970 too', () => expect(toIsoSeconds(-1)).toBe('1969-12-31T23:59:59Z'));
});

describe('absolute times', () => {
  it.each([
    ['2026-11-21T09:14:03Z', '2026-11-21T09:14:03Z'],
    ['2026-11-21T09:14:03.999999999Z', '2026-11-21T09:14:03Z'],
    ['2026-11-21T09:14Z', '2026-11-21T09:14:00Z'],
    ['2026-11-21t09:14z', '2026-11-21T09:14:00Z'],
    ['2026-11-21', '2026-11-21T00:00:00Z'],
    ['2026-11-21 09:14', '2026-11-21T09:14:00Z'],
    ['2026-11-21T09:14:03+02:00', '2026-11-21T07:14:03Z'],
    ['2026-11-21T23:30:00-0130', '2026-11-22T01:00:00Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
    ['Sat, 21 Nov 2026 09:14:03 GMT', '2026-11-21T09:14:03Z'],
    ['  2026-11-21  ', '2026-11-21T00:00:00Z'],
  ])('reads %s', (text, expected) => expect(iso(text)).toBe(expected));

  it.each(['2026-02-29', '2026-02-31T10:00Z', '2026-13-01', '2026-01-01T24:00:00Z', '2026-01-01T00:00:00+25:00'])(
    'says that there is no %s instead of taking another time',
    (text) => expect(problem(text)).toContain('There is no such time'),
  );
});

describe('relative times', () => {
  it.each([
    ['now', '2026-11-21T09:14:03Z'],
    ['NOW', '2026-11-21T09:14:03Z'],
    ['-1d', '2026-11-20T09:14:03Z'],
    ['+2h', '2026-11-21T11:14:03Z'],
    ['- 90 m', '2026-11-21T07:44:03Z'],
    ['-30s', '2026-11-21T09:13:33Z'],
    ['-1W', '2026-11-14T09:14:03Z'],
  ])('reads %s', (text, expected) => expect(iso(text)).toBe(expected));

  it('needs a sign, since “1d” says neither before nor after', () => expect(iso('1d')).toBeUndefined());
  it.each(['+90000000d', '-900000d', '0000-01-01T00:00+01:00'])('refuses %s: HTTP dates have four digits', (text) =>
    expect(problem(text)).toContain('years of four digits'),
  );
  it('refuses what no date can hold', () => expect(problem('+999999999w')).toContain('outside'));
});

describe('anything else', () => {
  it.each(['', 'tomorrow', '21.11.2026', '1795252443', '2026-11-21T9:14'])('is a problem: %j', (text) =>
    expect(problem(text)).toContain('is not a point in time'),
  );
  it('is repeated in its first 60 characters only', () =>
    expect(problem('x'.repeat(500))).toContain(`“${'x'.repeat(60)}”`));
});

it('never throws, and gives back the very form that links hold', () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[+-]\d{1,12}[smhdw]$/),
    fc.stringMatching(/^\d{4}-\d\d-\d\d/),
  );
  fc.assert(
    fc.property(pieces, (text) => {
      const when = parseWhen(text, now);
      if (!when.ok) return;
      expect(when.iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(Date.parse(when.iso)).toBe(when.instant);
      expect(parseWhen(when.iso, 0)).toEqual(when);
    }),
    { numRuns: 1000 },
  );
});
