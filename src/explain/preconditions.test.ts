import { describe, expect, it } from 'vitest';
import type { OpenRequest } from '../object-head/head-request.ts';
import table from '../testing/preconditions-truth-table.json' with { type: 'json' };
import { type ConditionName, expectedOutcome } from './preconditions.ts';
import type { KnownObject } from './preconditions-holds.ts';
import { plainText } from './words.ts';

const etag = '"8d777f385d3dfec8815d20f7496026dc"';
const lastModified = 'Mon, 02 Feb 2026 00:00:00 GMT';
const object: KnownObject = { etag, lastModified };
const now = Date.UTC(2026, 1, 10);
const minute = 60_000;
const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');

const request = (conditions: Partial<OpenRequest> = {}): OpenRequest => ({
  bucket: 'b',
  key: 'k',
  checksumMode: 'ENABLED',
  ...conditions,
});
const status = (conditions: Partial<OpenRequest>, known: KnownObject = object) =>
  expectedOutcome(request(conditions), known, now).status;
const holds = (conditions: Partial<OpenRequest>, known: KnownObject = object) =>
  expectedOutcome(request(conditions), known, now).steps.map(({ input, holds }) => [input, holds]);

/** For each condition, a value that holds and one that does not. */
const values: Readonly<Record<ConditionName, { readonly true: string; readonly false: string }>> = {
  ifMatch: { true: etag, false: '"other"' },
  ifNoneMatch: { true: '"other"', false: etag },
  ifModifiedSince: { true: '2026-02-01T00:00:00Z', false: '2026-02-03T00:00:00Z' },
  ifUnmodifiedSince: { true: '2026-02-03T00:00:00Z', false: '2026-02-01T00:00:00Z' },
};

describe('all 81 combinations, as S3 was seen to answer them', () => {
  it('are all there', () => expect(table.cases).toHaveLength(81));

  it.each(table.cases)(
    'If-Match $ifMatch, If-None-Match $ifNoneMatch, If-Modified-Since $ifModifiedSince, If-Unmodified-Since $ifUnmodifiedSince: $status',
    (row) => {
      const names = Object.keys(values) as ConditionName[];
      const conditions = names.flatMap((name) => {
        const state = row[name] as 'absent' | 'true' | 'false';
        return state === 'absent' ? [] : [[name, values[name][state]] as const];
      });
      const outcome = expectedOutcome(request(Object.fromEntries(conditions)), object, now);
      expect(outcome.status).toBe(row.status);
      expect(outcome.steps.map(({ input }) => input).sort()).toEqual(conditions.map(([name]) => name).sort());
      const decisive = outcome.steps.filter((step) => step.holds === false);
      expect(decisive).toHaveLength(row.status === 200 ? 0 : 1);
      if ('getCondition' in row && row.status === 412) expect(decisive[0]?.header).toBe(row.getCondition);
    },
  );
});

describe('tags', () => {
  it('may go without quotes', () => {
    expect(status({ ifMatch: '8d777f385d3dfec8815d20f7496026dc' })).toBe(200);
    expect(status({ ifNoneMatch: '8d777f385d3dfec8815d20f7496026dc' })).toBe(304);
  });
  it('* stands for any of an object that exists', () => {
    expect(status({ ifMatch: '*' })).toBe(200);
    expect(status({ ifNoneMatch: '*' })).toBe(304);
    expect(status({ ifNoneMatch: '*' }, { lastModified })).toBe(304);
    expect(status({ ifNoneMatch: '*' }, {})).toBeUndefined();
  });
  it('that are weak or in a list settle nothing where one of them is the same, and do where none is', () => {
    expect(status({ ifMatch: `W/${etag}` })).toBeUndefined();
    expect(status({ ifMatch: `"a", ${etag}` })).toBeUndefined();
    expect(status({ ifMatch: 'W/"a"' })).toBe(412);
    expect(status({ ifNoneMatch: '"a", "b"' })).toBe(200);
  });
  it('of a multipart upload are compared as text', () => {
    const parts = { etag: '"2848839dc84e13fa00a0944e760e233b-2"' };
    expect(status({ ifMatch: '2848839dc84e13fa00a0944e760e233b-2' }, parts)).toBe(200);
    expect(status({ ifMatch: '2848839dc84e13fa00a0944e760e233b' }, parts)).toBe(412);
  });
});

describe('dates', () => {
  it('of the same second count as unmodified', () => {
    expect(status({ ifModifiedSince: '2026-02-02T00:00:00Z' })).toBe(304);
    expect(status({ ifModifiedSince: '2026-02-01T23:59:59Z' })).toBe(200);
    expect(status({ ifUnmodifiedSince: '2026-02-02T00:00:00Z' })).toBe(200);
    expect(status({ ifUnmodifiedSince: '2026-02-01T23:59:59Z' })).toBe(412);
  });
  it('that are none do not count', () => {
    expect(holds({ ifModifiedSince: 'soon', ifUnmodifiedSince: 'never' })).toEqual([
      ['ifUnmodifiedSince', 'ignored'],
      ['ifModifiedSince', 'ignored'],
    ]);
    expect(status({ ifModifiedSince: 'soon' })).toBe(200);
  });
  it('more than 15 minutes ahead do not count, up to there they do', () => {
    expect(status({ ifModifiedSince: iso(now + 15 * minute) })).toBe(304);
    expect(status({ ifModifiedSince: iso(now + 15 * minute + 1000) })).toBe(200);
    expect(status({ ifUnmodifiedSince: iso(now + 60 * minute) })).toBe(200);
  });
  it('go out as HTTP writes them', () =>
    expect(expectedOutcome(request({ ifModifiedSince: '2026-02-01T00:00:00Z' }), object, now).steps[0]).toMatchObject({
      header: 'If-Modified-Since',
      sent: 'Sun, 01 Feb 2026 00:00:00 GMT',
      comparedWith: lastModified,
    }));
});

describe('what is not known', () => {
  it('leaves the status open, and says what it hangs on', () => {
    const outcome = expectedOutcome(request({ ifMatch: '"a"' }), { lastModified }, now);
    expect(outcome).not.toHaveProperty('status');
    expect(plainText(outcome.steps[0]?.consequence ?? '')).toContain('ETag is not known here');
    expect(status({ ifModifiedSince: '2026-02-01T00:00:00Z' }, { etag, lastModified: 'no date' })).toBeUndefined();
  });
  it('does not matter where another condition decides before it', () => {
    expect(status({ ifMatch: '"other"', ifModifiedSince: '2026-02-01T00:00:00Z' }, { etag })).toBe(412);
    expect(holds({ ifMatch: '"other"', ifModifiedSince: '2026-02-01T00:00:00Z' }, { etag })).toEqual([
      ['ifMatch', false],
      ['ifModifiedSince', 'ignored'],
    ]);
  });
});

describe('beside each other', () => {
  it('a tag makes the date of its kind not count, and each step says why', () => {
    const { steps } = expectedOutcome(
      request({ ifMatch: etag, ifUnmodifiedSince: values.ifUnmodifiedSince.false, ifNoneMatch: '"a"' }),
      object,
      now,
    );
    expect(steps.map(({ consequence }) => plainText(consequence))).toEqual([
      'Holds: S3 goes on.',
      'Does not count beside If-Match.',
      'Holds: S3 goes on.',
    ]);
  });
  it('what comes after a decision is not looked at', () => {
    const { steps } = expectedOutcome(request({ ifMatch: '"a"', ifNoneMatch: etag }), object, now);
    expect(plainText(steps[1]?.consequence ?? '')).toBe('Not looked at: If-Match has decided already.');
  });
});

describe('a slice', () => {
  it.each([
    [{ range: 'bytes=0-1' }, 206],
    [{ partNumber: 1 }, 206],
    [{ range: '0-1' }, 200],
    [{ range: 'bytes=0-1,3-4' }, 200],
    [{ range: 'bytes=0-1', ifNoneMatch: etag }, 304],
    [{ range: 'bytes=0-1', partNumber: 1 }, undefined],
    [{}, 200],
  ])('comes after the conditions: %o', (conditions, expected) => expect(status(conditions)).toBe(expected));
});
