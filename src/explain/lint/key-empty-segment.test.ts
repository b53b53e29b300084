import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { keyEmptySegment } from './key-empty-segment.ts';

const explain = (key: string) => keyEmptySegment.explain(readingOf({ request: { key } }));

it('speaks of a slash in front, and names the key without it as a value', () => {
  const found = explain('/a/b.txt');
  expect(found?.title).toBe('The key begins with a slash, which is part of its name.');
  expect(found?.todo?.[0]).toContainEqual({ value: 'a/b.txt' });
});
it('speaks of two slashes in a row', () => {
  expect(explain('a//b')?.title).toMatch(/^The key has two slashes/);
  expect(explain('a///b//')?.todo?.[0]).toContainEqual({ value: 'a/b/' });
});
it('proposes no key where none is left', () => expect(explain('//')).not.toHaveProperty('todo'));
it('is silent for single slashes, also at the end', () => {
  for (const key of ['a', 'a/b', 'a/b/']) expect(explain(key), key).toBeUndefined();
});
