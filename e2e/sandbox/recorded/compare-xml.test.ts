import { describe, expect, it } from 'vitest';
import { type Field, xmlDifferences } from './compare-xml.ts';

const answered = { Name: 'a', Version: [{ Key: 'k', LastModified: '2026-02-21T10:00:00.000Z' }, { Key: 'l' }] };

describe('the comparison with a recording', () => {
  it('finds nothing where all is equal, or of the shape of what was masked', () => {
    const versions = [{ Key: 'k', LastModified: 'datetime' }, { Key: 'l' }];
    expect(xmlDifferences(answered, { Name: '<name:1>', Versions: versions })).toEqual([]);
    expect(xmlDifferences({ TagSet: '' }, { TagSet: [] })).toEqual([]);
    expect(xmlDifferences('', null)).toEqual([]);
  });

  it.each<[string, Field, string]>([
    ['another value', { Name: 'b', Versions: answered.Version }, '/Name: recorded b, answered "a"'],
    ['what is missing', { Name: 'a', Versions: answered.Version, Size: 1 }, '/Size: recorded 1, answered 0'],
    ['what was not recorded', { Versions: answered.Version }, '/Name is not in the recording'],
    ['another length', { Name: 'a', Versions: [] }, '/Version: recorded 0, answered 2'],
    ['what is no date', { Name: 'datetime', Versions: answered.Version }, '/Name: recorded datetime, answered "a"'],
  ])('finds %s', (_, recorded, difference) => {
    expect(xmlDifferences(answered, recorded)).toContain(difference);
  });
});
