import { describe, expect, it } from 'vitest';
import { plainText } from '../../explain/words.ts';
import { locked, lockedCopy, ofTest } from '../../testing/compare-answers.ts';
import { type ColumnParts, columnOf } from '../../testing/compare-column.ts';
import { verdicts } from '../verdicts.ts';

const now = Date.UTC(2026, 10, 25, 12);
const held = (one: ColumnParts, two: ColumnParts, at = now) =>
  verdicts({ columns: [columnOf({ ...one, id: 'a' }), columnOf({ ...two, id: 'b' })], reference: 0, now: at })
    .filter(({ id }) => id.startsWith('protection'))
    .map(({ id, words }) => [id, plainText(words)]);
const lock = (more: Record<string, string>) => ({ headers: { ...ofTest, ...more } });
const kept = (mode: string, until: string) =>
  lock({ 'x-amz-object-lock-mode': mode, 'x-amz-object-lock-retain-until-date': until });
const hold = (status: string) => lock({ 'x-amz-object-lock-legal-hold': status });

describe('retention', () => {
  it('that ends earlier is weaker, later stronger', () => {
    const [late, early] = [kept('GOVERNANCE', '2027-03-01T00:00:00Z'), kept('GOVERNANCE', '2027-01-30T00:00:00Z')];
    expect(held(late, early)).toEqual([
      ['protection-weakened', 'Protection is weaker here: retention ends 30 days earlier, 2027-01-30T00:00:00Z.'],
    ]);
    expect(held(early, late)[0]?.[0]).toBe('protection-strengthened');
  });
  it('in GOVERNANCE instead of COMPLIANCE is weaker, though it end later', () => {
    const [compliance, governance] = [
      kept('COMPLIANCE', '2027-03-01T00:00:00Z'),
      kept('GOVERNANCE', '2028-03-01T00:00:00Z'),
    ];
    expect(held(compliance, governance)).toEqual([
      ['protection-weakened', 'Protection is weaker here: GOVERNANCE instead of COMPLIANCE.'],
      ['protection-strengthened', expect.stringMatching(/retention ends 366 days later/)],
    ]);
  });
  it('that is equal in another spelling is nothing to speak of', () =>
    expect(held(kept('GOVERNANCE', '2027-03-01T00:00:00Z'), kept('GOVERNANCE', '2027-03-01T00:00:00.000Z'))).toEqual(
      [],
    ));
  it('that has ended protects nothing', () => {
    const running = kept('COMPLIANCE', '2026-11-25T12:00:01Z');
    const ended = kept('COMPLIANCE', '2026-11-25T12:00:00Z');
    expect(held(running, ended)).toEqual([
      ['protection-weakened', expect.stringMatching(/retention that ended 2026-11-25T12:00:00Z/)],
    ]);
    expect(held(ended, kept('GOVERNANCE', '2020-01-01T00:00:00Z'))).toEqual([]);
  });
  it('that a copy lost is unknown where S3 may have kept the headers back', () =>
    expect(held({ headers: locked }, { headers: lockedCopy })).toEqual([
      [
        'protection-unknown',
        'Protection cannot be compared (retention): headers here are hidden or withheld, which does not mean that there is no lock.',
      ],
    ]));
  it('is provably none where another header shows the permission', () => {
    const permitted = { headers: { ...lockedCopy, 'x-amz-object-lock-event-hold': 'OFF' } };
    expect(held({ headers: { ...locked, 'x-amz-object-lock-event-hold': 'OFF' } }, permitted)).toEqual([
      ['protection-weakened', expect.stringMatching(/no retention, the reference is under GOVERNANCE until 2027/)],
    ]);
  });
  it('in another mode, its end hidden, is not passed over', () => {
    const mode = (of: string) => ({ ...kept(of, '2027-03-01T00:00:00Z'), exposed: ['x-amz-object-lock-mode'] });
    expect(held(mode('COMPLIANCE'), mode('GOVERNANCE'))).toEqual([
      [
        'protection-unknown',
        'Retention cannot be compared: GOVERNANCE here, COMPLIANCE in the reference, but when it ends could not be read.',
      ],
    ]);
    expect(held(mode('GOVERNANCE'), mode('GOVERNANCE'))[0]?.[1]).toBe(
      'Retention cannot be compared: GOVERNANCE in both, but when it ends could not be read.',
    );
    expect(held(kept('COMPLIANCE', '2027-03-01T00:00:00Z'), mode('GOVERNANCE'))[0]?.[1]).toMatch(/^Retention cannot/);
  });
  it('that one of them tells of, and nobody can tell whether it lasts, is unknown', () => {
    const none = { headers: { ...lockedCopy, 'x-amz-object-lock-event-hold': 'OFF' } };
    const mode = {
      headers: { ...locked, 'x-amz-object-lock-event-hold': 'OFF' },
      exposed: ['x-amz-object-lock-mode', 'x-amz-object-lock-event-hold'],
    };
    expect(held(mode, none)[0]?.[1]).toMatch(/^Protection cannot be compared \(retention\): headers of the reference/);
    expect(held(none, mode)[0]?.[1]).toMatch(/^Protection cannot be compared \(retention\): headers here/);
  });
  it('that CORS hides is never called weaker', () => {
    expect(held(kept('COMPLIANCE', '2027-03-01T00:00:00Z'), { headers: locked, exposed: [] })[0]?.[0]).toBe(
      'protection-unknown',
    );
    expect(held({ headers: locked, exposed: [] }, { headers: locked, exposed: [] })).toEqual([]);
  });
});

describe('a hold', () => {
  it('that is lifted is weaker, placed stronger', () => {
    expect(held(hold('ON'), hold('OFF'))).toEqual([
      ['protection-weakened', 'Protection is weaker here: no legal hold, the reference has one.'],
    ]);
    expect(held(hold('OFF'), hold('ON'))[0]?.[0]).toBe('protection-strengthened');
    expect(held(hold('ON'), hold('ON'))).toEqual([]);
  });
  it('that nobody may read is unknown', () => expect(held(hold('ON'), lock({}))[0]?.[0]).toBe('protection-unknown'));
  it('until an event protects as long as its duration', () => {
    const event = (unit: string, count: number) =>
      lock({ 'x-amz-object-lock-event-hold': 'ON', [`x-amz-object-lock-event-hold-duration-${unit}`]: `${count}` });
    expect(held(event('days', 30), event('days', 29))[0]?.[1]).toMatch(/1 day less after its release/);
    expect(held(event('years', 1), event('years', 3))[0]?.[1]).toMatch(/2 years more/);
    expect(held(event('years', 400), event('years', 401))[0]?.[0]).toBe('protection-strengthened');
    expect(held(event('years', 10), event('days', 1))).toEqual([
      [
        'protection-weakened',
        'Protection is weaker here: the event hold protects 1 day after its release, that of the reference 10 years.',
      ],
    ]);
    expect(held(event('days', 367), event('years', 1))[0]?.[0]).toBe('protection-weakened');
    // A year has 365 or 366 days.
    expect(held(event('days', 365), event('years', 1))).toEqual([]);
    expect(held(event('years', 1), event('days', 366))).toEqual([]);
  });
});
