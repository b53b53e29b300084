import { describe, expect, it } from 'vitest';
import { NoAnswer } from '../../../object-head/failure.ts';
import { NotListed } from '../../../queries/version-listing.ts';
import { type StepFacts, whyNoStep } from './why-no-step.ts';

const link = (bucket: string, versionId?: string): StepFacts['link'] => ({
  request: { bucket, key: 'k', checksumMode: 'ENABLED', ...(versionId === undefined ? {} : { versionId }) },
  place: {},
});
const why = (facts: Partial<StepFacts> = {}) =>
  whyNoStep({ link: link('b', 'v1'), direction: 'older', canList: true, found: undefined, error: null, ...facts });

const refused = (code: string) =>
  new NotListed({
    kind: 'refused',
    status: 403,
    document: { code, message: '' },
  } as unknown as NotListed['outcome']);

describe('a step may be tried', () => {
  it('before anything is known', () => expect(why()).toBeUndefined());
  it('again after a neighbour was found, and after a failure that may pass', () => {
    expect(why({ found: { kind: 'found', versionId: 'v0' } })).toBeUndefined();
    expect(why({ error: new NoAnswer({ kind: 'offline' }) })).toBeUndefined();
    expect(why({ error: refused('SlowDown') })).toBeUndefined();
  });
  it('from the current version to what is older, not to what is newer', () => {
    expect(why({ link: link('b') })).toBeUndefined();
    expect(why({ link: link('b'), direction: 'newer' })).toBe('this is the current version');
  });
});

describe('a step is held back, with its reason,', () => {
  it('at either end of the history', () => {
    expect(why({ found: { kind: 'none' } })).toBe('this is the oldest version');
    expect(why({ found: { kind: 'none' }, direction: 'newer' })).toBe('this is the newest version');
  });
  it('where S3 refused to list, with the right that it takes', () =>
    expect(why({ error: refused('AccessDenied') })).toMatch(/not permitted; it takes s3:ListBucketVersions$/));
  it('where the store has no such list', () =>
    expect(why({ error: refused('NotImplemented') })).toBe('this store does not list versions'));
  it('in directory buckets, and before the request itself may be sent', () => {
    expect(why({ link: link('logs--usw2-az1--x-s3') })).toBe('directory buckets keep no versions');
    expect(why({ canList: false })).toMatch(/before this request may be sent/);
  });
  it('where the version was not found in the list', () => {
    expect(why({ found: { kind: 'not-listed' }, direction: 'newer' })).toBe('S3 does not list this version');
    expect(why({ found: { kind: 'too-far', listed: 10_000 }, direction: 'newer' })).toMatch(/newest 10,000 versions/);
  });
});
