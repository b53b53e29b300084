import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { emptyObject } from './empty-object.ts';

const explain = (key: string, length = '0', more: Record<string, string> = {}) =>
  emptyObject.explain(readingOf({ request: { key }, headers: { 'content-length': length, ...more } }));

it.each(['report.csv', 'a/b.PDF', 'film.mp4'])('speaks of %s at 0 bytes, and not at 1', (key) => {
  expect(explain(key)?.tone).toBe('caution');
  expect(explain(key, '1')).toBeUndefined();
});
it.each(['a/', 'a', 'v1.0', '_SUCCESS', 'a/.keep', 'pkg/__init__.py', 'job.done', 'at.2026-11-25'])(
  'is silent for %s',
  (key) => expect(explain(key)).toBeUndefined(),
);
it('is silent for a redirect of the website endpoint', () =>
  expect(explain('old.html', '0', { 'x-amz-website-redirect-location': '/new.html' })).toBeUndefined());
it('is silent where the size is not known', () =>
  expect(emptyObject.explain(readingOf({ request: { key: 'a.csv' } }))).toBeUndefined());
