import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { keyOuterSpace } from './key-outer-space.ts';

const explain = (key: string) => keyOuterSpace.explain(readingOf({ request: { key } }));

it.each([
  ['a.txt ', 'The key ends with white space.'],
  ['a.txt\n', 'The key ends with white space.'],
  ['\u00a0a.txt', 'The key begins with white space.'],
  ['\ta.txt ', 'The key begins and ends with white space.'],
])('speaks of %j', (key, title) => {
  expect(explain(key)?.title).toBe(title);
  expect(explain(key)?.todo?.[0]).toContainEqual({ value: 'a.txt' });
});
it('proposes no key where nothing but white space is there', () => expect(explain(' ')).not.toHaveProperty('todo'));
it('is silent for white space within', () => {
  for (const key of ['a b.txt', 'a /b', 'a']) expect(explain(key), key).toBeUndefined();
});
