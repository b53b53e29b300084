import { describe, expect, it } from 'vitest';
import { type Entry, findEntries, indexAfter } from './find-entries.ts';

const entry = (title: string, group = 'This object', detail?: string): Entry => ({
  id: title,
  title,
  group,
  detail,
  run: () => undefined,
});
const entries = [
  entry('Show S3’s reason'),
  entry('Copy link'),
  entry('Copy S3 URI'),
  entry('Compare', 'Go to'),
  entry('hello.txt', 'Looked at lately', 's3://reports/hello.txt'),
];
const titles = (typed: string) =>
  findEntries(entries, typed).flatMap((group) => group.entries.map(({ title }) => title));

describe('findEntries', () => {
  it('lists everything in its order and under its headings where nothing is typed', () => {
    expect(findEntries(entries, ' ').map(({ group }) => group)).toEqual(['This object', 'Go to', 'Looked at lately']);
    expect(titles('')).toEqual(entries.map(({ title }) => title));
  });

  it('wants every word, in the title, the heading or the name beside it, in any case', () => {
    expect(titles('s3 COPY')).toEqual(['Copy S3 URI']);
    expect(titles('go')).toEqual(['Compare']);
    expect(titles('reports')).toEqual(['hello.txt']);
    expect(titles('no such thing')).toEqual([]);
  });

  it('puts what begins with the text first', () => {
    expect(titles('co')).toEqual(['Copy link', 'Copy S3 URI', 'Compare']);
    expect(findEntries([entry('Not this link'), entry('link')], 'link')[0]?.entries[0]?.title).toBe('link');
  });
});

describe('indexAfter', () => {
  it.each([
    ['ArrowDown', 4, 5, 0],
    ['ArrowUp', 0, 5, 4],
    ['PageDown', 1, 5, 4],
    ['PageUp', 3, 5, 0],
    ['Enter', 3, 5, undefined],
    ['ArrowDown', 0, 0, undefined],
  ])('%s at %i of %i leads to %s', (key, index, count, expected) =>
    expect(indexAfter(key, index, count)).toBe(expected),
  );
});
