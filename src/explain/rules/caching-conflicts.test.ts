import { expect, it } from 'vitest';
import { parseCacheControl } from '../../object-head/header-values/cache-control.ts';
import { plainText } from '../words.ts';
import { cachingConflicts } from './caching-conflicts.ts';

const conflicts = (text: string) => cachingConflicts(parseCacheControl(text) ?? []).map(plainText);

it.each([
  ['no-store, max-age=60', 'no-store wins, so max-age has no effect.'],
  ['public, no-store, immutable, max-age=60', 'no-store wins, so public, immutable and max-age have no effect.'],
  ['no-cache, max-age=60', 'no-cache wins, so max-age has no effect.'],
  ['must-revalidate, max-age=1, stale-if-error=60', 'must-revalidate wins, so stale-if-error has no effect.'],
  ['private, s-maxage=60', 'private wins, so s-maxage has no effect.'],
  ['private, public', 'private wins, so public has no effect.'],
  ['max-age=0, immutable', 'immutable counts only while a copy is fresh, and with max-age=0 it never is.'],
  [
    'max-age=1, max-age=2',
    'max-age stands there with several values: caches take the first one, or take the copy for stale.',
  ],
])('in %s', (text, sentence) => expect(conflicts(text)).toEqual([sentence]));

it.each([
  'max-age=60',
  'no-store',
  'no-cache, no-store, must-revalidate, max-age=0',
  'no-cache, max-age=0',
  'private, max-age=60',
  'public, max-age=60, s-maxage=10, immutable',
  'max-age=1, stale-while-revalidate=60',
  'max-age=1, max-age=1',
  'must-revalidate, stale-if-error=0',
  'whatever=1',
])('none in %s', (text) => expect(conflicts(text)).toEqual([]));

it('says each loss once, by the strictest directive', () =>
  expect(conflicts('no-cache, private, public, s-maxage=60')).toEqual([
    'no-cache wins, so s-maxage has no effect.',
    'private wins, so public has no effect.',
  ]));
