import { describe, expect, it } from 'vitest';
import { deleteMarkerOf, versionOf } from '../../testing/versions.ts';
import { findVersion, parseVersionGoal } from './find-version.ts';

const now = Date.UTC(2026, 10, 25, 12);
const goalOf = (text: string) => {
  const reading = parseVersionGoal(text, now);
  return reading.ok ? reading.goal : reading.problem;
};

describe('what somebody looks for', () => {
  it('is a time wherever it can be read as one', () => {
    expect(goalOf('2026-11-21T09:14:03Z')).toEqual({ kind: 'instant', instant: Date.UTC(2026, 10, 21, 9, 14, 3) });
    expect(goalOf(' -1d ')).toEqual({ kind: 'instant', instant: now - 86_400_000 });
    expect(goalOf('Sat, 21 Nov 2026 09:14:03 GMT')).toMatchObject({ kind: 'instant' });
  });

  it('is the end of a day where a day was typed', () => {
    expect(goalOf('2026-11-21')).toEqual({ kind: 'instant', instant: Date.UTC(2026, 10, 22) - 1 });
    expect(goalOf('2026-11-21T00:00Z')).toEqual({ kind: 'instant', instant: Date.UTC(2026, 10, 21) });
  });

  it('is a version id otherwise, the word null among them', () => {
    for (const versionId of ['3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY', 'null', '1e5']) {
      expect(goalOf(versionId)).toEqual({ kind: 'version', versionId });
    }
  });

  it('is no version id where a date was meant', () => {
    expect(goalOf('2026-02-31')).toMatch(/^There is no such time/);
    expect(goalOf('last Tuesday')).toMatch(/is not a point in time/);
    expect(goalOf('  ')).toMatch(/^Type a date/);
  });
});

describe('finding it in a list', () => {
  const day = (date: number) => Date.UTC(2026, 10, date);
  const entries = [
    versionOf('v4', { lastModified: day(24) }),
    deleteMarkerOf('d3', { lastModified: day(22) }),
    versionOf('undated', { lastModified: undefined }),
    versionOf('null', { lastModified: day(20) }),
  ];

  it('finds a version by its exact id', () => {
    expect(findVersion(entries, { kind: 'version', versionId: 'null' })).toBe(3);
    expect(findVersion(entries, { kind: 'version', versionId: 'V4' })).toBe(-1);
  });

  it('finds the newest entry that is no younger than a time, a delete marker too', () => {
    expect(findVersion(entries, { kind: 'instant', instant: day(23) })).toBe(1);
    expect(findVersion(entries, { kind: 'instant', instant: day(22) })).toBe(1);
    expect(findVersion(entries, { kind: 'instant', instant: day(22) - 1 })).toBe(3);
  });

  it('finds nothing where all are younger', () => {
    expect(findVersion(entries, { kind: 'instant', instant: day(20) - 1 })).toBe(-1);
  });

  it('looks from where it is told to', () => {
    expect(findVersion(entries, { kind: 'instant', instant: day(24) }, 1)).toBe(1);
    expect(findVersion(entries, { kind: 'version', versionId: 'v4' }, 1)).toBe(-1);
  });
});
