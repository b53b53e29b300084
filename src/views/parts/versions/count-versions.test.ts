import { describe, expect, it } from 'vitest';
import { deleteMarkerOf, versionOf } from '../../../testing/versions.ts';
import { countOf } from './count-versions.ts';

describe('the count of a list', () => {
  it('names both kinds, in the number that they have', () => {
    const entries = [versionOf('a'), deleteMarkerOf('b'), ...Array.from({ length: 1000 }, () => versionOf('c'))];
    expect(countOf(entries)).toEqual({ versions: 1001, markers: 1, words: '1,001 versions and 1 delete marker' });
  });

  it('leaves out what there is none of', () => {
    expect(countOf([versionOf('a')]).words).toBe('1 version');
    expect(countOf([deleteMarkerOf('a'), deleteMarkerOf('b')]).words).toBe('2 delete markers');
    expect(countOf([]).words).toBe('nothing');
  });
});
