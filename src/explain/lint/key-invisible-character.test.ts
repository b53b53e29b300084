import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { keyInvisibleCharacter } from './key-invisible-character.ts';

const first = (key: string) => {
  const found = keyInvisibleCharacter.explain(readingOf({ request: { key } }));
  return found?.says[0] && plainText(found.says[0]);
};

it.each([
  ['a\u0000b', 'It has U+0000.'],
  ['a\u007fb', 'It has U+007F.'],
  ['a\u200bb\u202eb', 'It has U+200B, U+202E.'],
  ['\ufeffa', 'It has U+FEFF.'],
])('names what is in %j', (key, sentence) => expect(first(key)).toBe(sentence));
it('names each once, and five at most', () => {
  expect(first('\u0001a\u0001')).toBe('It has U+0001.');
  expect(first('\u0001\u0002\u0003\u0004\u0005')).toMatch(/U\+0005\.$/);
  expect(first('\u0001\u0002\u0003\u0004\u0005\u0006')).toMatch(/U\+0005 and 1 more\.$/);
});
it('speaks of a joiner that joins no emoji', () => expect(first('a\u200db')).toBe('It has U+200D.'));
it.each(['a b', 'naïve/日本.txt', '👩‍🚀.png', '🏳️‍🌈', 'e\u0301'])('is silent for %s', (key) =>
  expect(first(key)).toBeUndefined(),
);
