import { describe, expect, it } from 'vitest';
import { checkRequest } from './check-request.ts';
import { unsendableIn } from './check-request-by-browser.ts';

describe('a request that no page can send', () => {
  it.each([
    ['..', 'k', 'unfetchable-bucket', 'bucket', '“..” is no bucket'],
    ['reports', 'a/../c', 'unfetchable-key', 'key', 'a path segment “..”'],
    ['reports--usw2-az1--x-s3', 'k', 'directory-bucket', 'bucket', 'Directory buckets have no CORS'],
  ])('%s, %s is told apart: %s', (bucket, key, id, input, words) => {
    expect(unsendableIn({ bucket, key })).toEqual([
      { id, input, weight: 'cannot', text: expect.stringContaining(words) },
    ]);
  });

  it('has a note for each of its reasons', () => {
    const ids = unsendableIn({ bucket: 'reports--usw2-az1--x-s3', key: './k' }).map(({ id }) => id);
    expect(ids).toEqual(['unfetchable-key', 'directory-bucket']);
  });

  it.each([
    ['reports', 'a/..b/c.'],
    ['reports', '...'],
    ['reports-x-s3', 'k'],
  ])('is not %s, %s', (bucket, key) => expect(unsendableIn({ bucket, key })).toEqual([]));

  it('is the only one with notes of the weight “cannot”, and those come first', () => {
    const context = { now: Date.UTC(2026, 0, 1), signed: true };
    const request = { bucket: 'reports', key: ' a/../c', checksumMode: 'off', range: 'lines=1' } as const;
    const notes = checkRequest(request, context);
    expect(notes[0]).toEqual(unsendableIn(request)[0]);
    expect(notes.slice(1).map(({ weight }) => weight)).not.toContain('cannot');
    expect(notes.length).toBeGreaterThan(1);
  });
});
