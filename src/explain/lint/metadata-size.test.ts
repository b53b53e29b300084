import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { metadataSize } from './metadata-size.ts';

/** One entry, whose name is one byte. */
const explain = (value: string, store?: string) =>
  metadataSize.explain(
    readingOf({
      headers: { 'x-amz-meta-a': value },
      ...(store === undefined ? {} : { knowledge: { store: { name: store, lacks: new Set() } } }),
    }),
  );

it('speaks from 80 % of 2,048 bytes on, and not one byte before', () => {
  const found = explain('x'.repeat(1638));
  expect(found && plainText(found.title)).toBe(
    'User metadata takes at least 1639 bytes of the 2048 bytes that S3 allows.',
  );
  expect(explain('x'.repeat(1637))).toBeUndefined();
});
it('counts what encoded-words stand for, as S3 does', () => {
  const word = `=?UTF-8?Q?${'=C3=A9'.repeat(819)}?=`;
  expect(explain(word)?.title).toContainEqual({ bytes: 1639 });
  expect(explain(word.replace('=C3=A9', ''))).toBeUndefined();
});
it('is silent without metadata, and for a store with other limits', () => {
  expect(metadataSize.explain(readingOf())).toBeUndefined();
  expect(explain('x'.repeat(2000), 'Ceph')).toBeUndefined();
});
