import { describe, expect, it } from 'vitest';
import { plainText } from '../../explain/words.ts';
import type { OpenRequest } from '../../object-head/head-request.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { columnWords, compareTitle } from './compare-title.ts';

const at = (request: Partial<OpenRequest>, more: Partial<InspectLink> = {}): InspectLink => ({
  request: { bucket: 'b', key: 'a.txt', checksumMode: 'ENABLED', ...request },
  place: {},
  ...more,
});
const title = (...columns: InspectLink[]) => plainText(compareTitle(columns));

describe('a comparison is called by', () => {
  it('its versions, where it is of one object', () => {
    expect(title(at({}), at({ versionId: 'v1' }))).toBe('a.txt: 2 versions compared');
    expect(title(at({ versionId: 'v1' }), at({ versionId: 'v2' }), at({}))).toBe('a.txt: 3 versions compared');
  });
  it('its answers, where a version is asked about twice', () =>
    expect(title(at({}), at({ partNumber: 1 }))).toBe('a.txt: 2 answers compared'));
  it('both keys, where there are two', () =>
    expect(title(at({}), at({ key: 'b.txt' }))).toBe('a.txt and b.txt compared'));
  it('the buckets or the places, where the keys are equal', () => {
    expect(title(at({}), at({ bucket: 'c' }))).toBe('a.txt in b and c compared');
    expect(title(at({}), at({}, { connection: 'minio' }))).toBe('a.txt in two places compared');
  });
  it('the first of more', () =>
    expect(title(at({}), at({ key: 'b.txt' }), at({ key: 'c.txt' }))).toBe('a.txt and 2 more compared'));
  it('what can be done, where there is nothing yet', () => {
    expect(title()).toBe('Compare objects');
    expect(title(at({}))).toBe('Compare a.txt');
  });
});

it('names of objects stay values', () =>
  expect(compareTitle([at({ key: '<b>' }), at({ key: 'c' })])).toContainEqual({ value: '<b>' }));

describe('a column is called by', () => {
  const called = (...columns: InspectLink[]) => columns.map((column) => plainText(columnWords(column, columns)));
  it('its version, where all are of one object', () =>
    expect(called(at({}), at({ versionId: 'v1' }))).toEqual(['the current version', 'version v1']));
  it('its key, and by its bucket where the keys are equal', () => {
    expect(called(at({}), at({ key: 'b.txt' }))).toEqual(['a.txt', 'b.txt']);
    expect(called(at({}), at({ bucket: 'c' }))).toEqual(['a.txt in b', 'a.txt in c']);
  });
});
