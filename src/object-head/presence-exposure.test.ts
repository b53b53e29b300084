import { describe, expect, it } from 'vitest';
import { observationOf } from '../testing/observation.ts';
import type { HeaderList } from './observation.ts';
import { exposesAll, exposureProof, hiddenBecause, isSafelisted, unreadableProof } from './presence-exposure.ts';

const answer = (headers: HeaderList = [], status = 200) => observationOf({ headers, status });
const listing = (value: string): HeaderList => [['access-control-expose-headers', value]];

describe('the safelist', () => {
  it('is read by any case', () => expect(isSafelisted('Content-Type')).toBe(true));
  it('has neither ETag nor Content-Encoding', () =>
    expect(['ETag', 'Content-Encoding', 'Date'].some(isSafelisted)).toBe(false));
});

describe('the bucket’s own rules', () => {
  it('prove that a header can be read, or that it cannot', () => {
    const knowledge = { exposed: ['X-Amz-Storage-Class'] };
    expect(exposureProof('StorageClass', answer(), knowledge)).toBe(
      'this bucket’s CORS lists it in ExposeHeaders for this origin',
    );
    expect(unreadableProof('StorageClass', answer(), knowledge)).toBeUndefined();
    expect(exposureProof('VersionId', answer(), knowledge)).toBeUndefined();
    expect(unreadableProof('VersionId', answer(), knowledge)).toBe(
      'This bucket’s CORS does not list x-amz-version-id in ExposeHeaders for this origin',
    );
  });
  it('prove neither where nobody knows them', () => {
    expect(exposureProof('VersionId', answer(), {})).toBeUndefined();
    expect(unreadableProof('VersionId', answer(), {})).toBeUndefined();
  });
  it('never make a safelisted header unreadable', () =>
    expect(unreadableProof('CacheControl', answer(), { exposed: [] })).toBeUndefined());
  it('win over what could be read before', () => {
    const seenBefore = new Set(['x-amz-version-id']);
    expect(exposureProof('VersionId', answer(), { seenBefore })).toBe('it could be read from this bucket before');
    expect(exposureProof('VersionId', answer(), { seenBefore, exposed: [] })).toBeUndefined();
  });
});

describe('rules that were not in force when the answer was sent', () => {
  it('prove nothing: they hide what was read', () => {
    const observation = answer([['x-amz-id-2', 'a']]);
    expect(unreadableProof('VersionId', observation, { exposed: ['etag-old'] })).toBeUndefined();
    expect(unreadableProof('VersionId', observation, { exposed: ['X-Amz-Id-2'] })).toMatch(/^This bucket’s CORS/);
  });
  it('prove nothing: they expose ETag or the request id, which is always sent, and it is not there', () => {
    for (const name of ['ETag', 'x-amz-request-id'])
      expect(exposureProof('StorageClass', answer(), { exposed: [name, 'x-amz-storage-class'] }), name).toBeUndefined();
  });
  it('are not recognised by an ETag that is missing from an error, which may have none', () => {
    const knowledge = { exposed: ['ETag', 'x-amz-version-id'] };
    expect(exposureProof('VersionId', answer([], 404), knowledge)).toMatch(/lists it/);
    expect(exposureProof('VersionId', answer([], 200), knowledge)).toBeUndefined();
  });
  it('give way to what could be read before', () =>
    expect(exposureProof('VersionId', answer(), { exposed: ['ETag'], seenBefore: new Set(['x-amz-version-id']) })).toBe(
      'it could be read from this bucket before',
    ));
});

describe('a readable Access-Control-Expose-Headers', () => {
  it('settles it either way, whatever the rules were read to be', () => {
    const observation = answer(listing('ETag, x-amz-storage-class'));
    const knowledge = { exposed: ['x-amz-version-id'] };
    expect(exposureProof('StorageClass', observation, knowledge)).toBe('Access-Control-Expose-Headers lists it');
    expect(unreadableProof('VersionId', observation, knowledge)).toBe(
      'Access-Control-Expose-Headers does not list x-amz-version-id',
    );
    expect(exposesAll(observation, { exposed: '*' })).toBeUndefined();
  });
  it('exposes everything where it is *', () =>
    expect(exposesAll(answer(listing('*')), {})).toBe('Access-Control-Expose-Headers is *'));
});

describe('user metadata', () => {
  const known = { exposed: ['x-amz-meta-color', 'x-amz-meta-size'] };

  it('is unreadable for certain where not one name is listed', () => {
    expect(hiddenBecause('Metadata', answer(), { exposed: ['x-amz-id-2'] })).toBe(
      'This bucket’s CORS lists no x-amz-meta- name in ExposeHeaders for this origin.',
    );
    expect(hiddenBecause('Metadata', answer(listing('x-amz-id-2')), {})).toBe(
      'Access-Control-Expose-Headers lists no x-amz-meta- name.',
    );
  });
  it('is partly readable where some are, and says how many', () => {
    expect(unreadableProof('Metadata', answer(), known)).toBeUndefined();
    expect(hiddenBecause('Metadata', answer(), known)).toMatch(
      /^CORS lets this page read 2 x-amz-meta- names, not sent here\. Any other stays hidden: /,
    );
    expect(hiddenBecause('Metadata', answer(), { exposed: ['x-amz-meta-size'] })).toMatch(/read one x-amz-meta- name,/);
  });
});

describe('why a header is hidden', () => {
  it('is said with the proof where there is one', () =>
    expect(hiddenBecause('ETag', answer(), { exposed: [] })).toBe(
      'This bucket’s CORS does not list ETag in ExposeHeaders for this origin. S3 always sends it.',
    ));
  it('is guessed, and called so, where the rules were not in force', () =>
    expect(hiddenBecause('VersionId', answer([['etag', '"a"']]), { exposed: ['x-amz-version-id'] })).toMatch(
      /may be hidden/,
    ));
});
