import { expect, it } from 'vitest';
import { ownWords } from '../../testing/own-words.ts';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { websiteRedirect } from './website-redirect.ts';

const header = 'x-amz-website-redirect-location';
const explain = (location: string, more: Record<string, string> = {}, parts: ReadingParts = {}) =>
  websiteRedirect.explain(readingOf({ ...parts, headers: { 'content-length': '9', [header]: location, ...more } }));
const says = (...given: Parameters<typeof explain>) => explain(...given)?.says.map(plainText);

it('says where the website endpoint sends visitors, and that this endpoint does not', () => {
  expect(says('/new.html')).toEqual([
    'The website endpoint sends visitors to /new.html with a 301.',
    'The REST endpoint, which this page and the SDKs use, answers with the object itself.',
  ]);
  expect(explain('https://example.com/')).toMatchObject({ tone: 'fact', evidence: [header] });
});
it('is silent without a location, and for an empty one', () => {
  expect(websiteRedirect.explain(readingOf())).toBeUndefined();
  expect(explain(' ')).toBeUndefined();
});
it('knows that the object itself is empty at 0 bytes, and not at 1', () => {
  expect(says('/a', { 'content-length': '0' })?.[1]).toMatch(/itself, which is empty\.$/);
  expect(says('/a', { 'content-length': '1' })?.[1]).toMatch(/itself\.$/);
});
it.each(['javascript:alert(1)', '<script>alert(1)</script>', 'data:text/html,x', 'httpx://a'])(
  'shows %s as a value alone, and as something that S3 would not take',
  (location) => {
    const found = explain(location);
    expect(found?.tone).toBe('caution');
    expect(found?.says[0]).toContainEqual({ value: location });
    expect(found && ownWords(found)).not.toContain(location);
  },
);
it('says nothing of the endpoints of a store that is not S3', () => {
  const knowledge = { exposed: '*', store: { name: 'Ceph', lacks: new Set<never>() } } as const;
  expect(says('/a', {}, { knowledge })).toEqual(['The location is /a.']);
  expect(explain('/a', {}, { knowledge })?.tone).toBe('fact');
});
