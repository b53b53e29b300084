/** The set-ups that people have: is the right cause the first one? */
import { describe, expect, it } from 'vitest';
import { type ObservationParts, observationOf } from '../../testing/observation.ts';
import { plainText } from '../words.ts';
import type { Cause } from './cause.ts';
import { explainStatus } from './explain-status.ts';
import type { StatusFacts } from './facts.ts';

const now = Date.UTC(2026, 10, 25, 12);
const minute = 60_000;
const guest: Partial<StatusFacts> = {
  credentials: 'cognito-guest',
  credentialsExpire: now + 50 * minute,
  clockOffsetMs: 0,
  region: 'us-east-1',
};
const ceph = {
  name: 'Ceph Object Gateway',
  ignores: new Set(['checksumMode', 'expectedBucketOwner', 'partNumber'] as const),
};

function causes(status: number, parts: ObservationParts = {}, facts: Partial<StatusFacts> = guest): readonly Cause[] {
  const observation = { ...observationOf({ status, ...parts }), sentAt: now };
  return explainStatus(observation, { now, ...facts })?.causes ?? [];
}
const ids = (...args: Parameters<typeof causes>) => causes(...args).map(({ id }) => id);
const first = (...args: Parameters<typeof causes>) => {
  const [cause] = causes(...args);
  return cause && `${cause.certainty} ${cause.id}`;
};

describe('403', () => {
  it('of an ordinary request: the right to read, then a key that may be missing', () => {
    expect(ids(403).slice(0, 2)).toEqual(['no-object-permission', 'no-list-permission']);
    expect(causes(403)[0]?.actions).toEqual(['s3:GetObject']);
    expect(causes(403, { request: { versionId: 'x' } })[0]?.actions).toEqual(['s3:GetObjectVersion']);
  });
  it('of somebody who may list the bucket: the right to read, and no word of a missing key', () => {
    expect(first(403, {}, { ...guest, mayList: true })).toBe('likely no-object-permission');
    expect(ids(403, {}, { ...guest, mayList: true })).not.toContain('no-list-permission');
  });
  it('of a bucket that charged the caller before: requester pays', () => {
    expect(first(403, {}, { ...guest, requesterPays: true })).toBe('likely requester-pays');
    expect(ids(403)).toContain('requester-pays');
    expect(ids(403, { request: { requestPayer: 'requester' } }, { ...guest, requesterPays: true })).not.toContain(
      'requester-pays',
    );
  });
  it('with an expected owner: another owner, but not where the store takes no notice', () => {
    const request = { expectedBucketOwner: '111122223333' };
    expect(first(403, { request })).toBe('likely other-owner');
    expect(ids(403)).not.toContain('other-owner');
    expect(ids(403, { request }, { ...guest, store: ceph })).not.toContain('other-owner');
  });
  it('with a customer key: another key', () => {
    expect(first(403, { request: { sseCustomerAlgorithm: 'AES256' } })).toBe('likely wrong-customer-key');
    expect(ids(403)).not.toContain('wrong-customer-key');
  });
  it('with a clock that is more than 15 minutes off: the clock', () => {
    const off = (ms: number) => first(403, {}, { ...guest, clockOffsetMs: ms });
    expect(off(15 * minute + 1)).toBe('likely skewed-clock');
    expect(off(-15 * minute - 1)).toBe('likely skewed-clock');
    expect(off(15 * minute)).not.toBe('likely skewed-clock');
  });
  it('unsigned: an object that is not public, and nothing about keys, clocks and payers', () => {
    const anonymous = { sent: { signedIn: 'nowhere' } } as const;
    expect(first(403, anonymous, { credentials: 'anonymous' })).toBe('likely not-public');
    expect(first(403, anonymous, {})).toBe('likely not-public');
    expect(ids(403, anonymous, {})).toEqual(['not-public', 'no-list-permission', 'denied-by-policy']);
  });
  it('with checksum mode: the right to the KMS key among the causes', () => {
    expect(ids(403)).toContain('no-kms-permission');
    expect(ids(403, { request: { checksumMode: 'off' } })).not.toContain('no-kms-permission');
    expect(ids(403, {}, { ...guest, store: ceph })).not.toContain('no-kms-permission');
  });
  it('of a store beside S3 with credentials that have ended: these; S3 gives a 400 for them', () => {
    const ended = { ...guest, credentialsExpire: now };
    expect(first(403, {}, { ...ended, store: ceph })).toBe('likely expired-credentials');
    expect(ids(403, {}, ended)).not.toContain('expired-credentials');
  });
  it('of typed-in keys takes the keys for possible, of others for unlikely', () => {
    const certainty = (facts: Partial<StatusFacts>) =>
      causes(403, {}, facts).find(({ id }) => id === 'refused-keys')?.certainty;
    expect(certainty({ credentials: 'typed-in' })).toBe('possible');
    expect(certainty(guest)).toBe('unlikely');
  });
});

describe('400', () => {
  const here = { ...guest, bucketRegion: 'us-east-1' };
  it('of a bucket that is known to be elsewhere: the region', () => {
    expect(first(400, {}, { ...guest, bucketRegion: 'eu-west-1' })).toBe('likely wrong-region');
    expect(plainText(causes(400, {}, { ...guest, bucketRegion: 'eu-west-1' })[0]?.title ?? '')).toContain('eu-west-1');
    expect(ids(400, {}, here)).not.toContain('wrong-region');
    expect(ids(400)).toContain('wrong-region');
  });
  it('of a bucket whose region the answer itself names: the region', () =>
    expect(first(400, { headers: [['x-amz-bucket-region', 'eu-west-1']] })).toBe('likely wrong-region'));
  it('unsigned, of a bucket elsewhere: the region, by the host that was asked', () => {
    const sent = { signedIn: 'nowhere', url: 'https://reports.s3.eu-west-1.amazonaws.com/a' } as const;
    const anonymous = { credentials: 'anonymous', region: 'us-east-1' } as const;
    expect(first(400, { sent }, { ...anonymous, bucketRegion: 'us-east-1' })).toBe('likely wrong-region');
    expect(ids(400, { sent }, { ...anonymous, bucketRegion: 'eu-west-1' })).not.toContain('wrong-region');
    expect(ids(400, { sent }, anonymous)).toContain('wrong-region');
    const global = { ...sent, url: 'https://reports.s3.amazonaws.com/a' };
    expect(ids(400, { sent: global }, anonymous)).not.toContain('wrong-region');
  });
  it('of a plain request: an object that wants its customer key', () =>
    expect(first(400, {}, here)).toBe('possible customer-key-needed'));
  it('with a customer key: an object that wants none', () => {
    const request = { sseCustomerAlgorithm: 'AES256' };
    expect(first(400, { request }, here)).toBe('likely customer-key-not-applicable');
    expect(ids(400, { request }, here)).not.toContain('customer-key-needed');
  });
  it('with a customer key to a store beside S3: another key first, since some answer so', () =>
    expect(first(400, { request: { sseCustomerAlgorithm: 'AES256' } }, { ...guest, store: ceph })).toBe(
      'likely wrong-customer-key',
    ));
  it('with a customer key over HTTP: that too, and over HTTPS not', () => {
    const request = { sseCustomerAlgorithm: 'AES256' };
    expect(ids(400, { request, sent: { url: 'http://s3.example/b/k' } })).toContain('customer-key-over-http');
    expect(ids(400, { request })).not.toContain('customer-key-over-http');
  });
  it('with credentials that ended before it left: these, from the very moment on', () => {
    expect(first(400, {}, { ...here, credentialsExpire: now })).toBe('likely expired-credentials');
    expect(ids(400, {}, { ...here, credentialsExpire: now + 1 })).not.toContain('expired-credentials');
    expect(ids(400, {}, { credentials: 'anonymous', credentialsExpire: now })).not.toContain('expired-credentials');
  });
  it('with a version id: the id, never more than possible, since ids are opaque', () => {
    const id = (versionId: string) => causes(400, { request: { versionId } }, here)[0];
    for (const versionId of ['first', '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH'])
      expect(id(versionId)).toMatchObject({ id: 'malformed-version', certainty: 'possible' });
    expect(plainText(id('first')?.confirm ?? '')).toContain('Typically');
    expect(ids(400, { request: { versionId: 'null' } }, here)).not.toContain('malformed-version');
  });
  it.each([
    [{ range: 'bytes=0-1', partNumber: 1 }, 'range-and-part'],
    [{ partNumber: 0 }, 'part-number-bounds'],
    [{ partNumber: 10_001 }, 'part-number-bounds'],
    [{ expectedBucketOwner: '12' }, 'owner-digits'],
    [{ sseCustomerAlgorithm: 'AES128' }, 'sse-algorithm'],
    [{ responseContentType: '→' }, 'override-latin1'],
    [{ key: 'k'.repeat(1025) }, 'key-too-long'],
  ])('with %o: what S3 refuses whatever the object is', (request, id) =>
    expect(first(400, { request })).toBe(`likely ${id}`),
  );
  it.each([{ partNumber: 10_000 }, { expectedBucketOwner: '111122223333' }, { key: 'k'.repeat(1024) }])(
    'with %o: nothing of that',
    (request) => expect(first(400, { request }, here)).toBe('possible customer-key-needed'),
  );
  it('blames no input that the store takes no notice of', () =>
    expect(ids(400, { request: { range: 'bytes=0-1', partNumber: 0 } }, { ...guest, store: ceph })).not.toContain(
      'part-number-bounds',
    ));
});

describe('404, 405, 412, 416', () => {
  it.each([
    [404, {}, 'likely no-such-key'],
    [404, { request: { versionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD' } }, 'likely no-such-version'],
    [404, { headers: [['x-amz-delete-marker', 'true']] }, 'settled delete-marker'],
    [
      405,
      { request: { versionId: 'null' }, headers: [['x-amz-delete-marker', 'true']] },
      'settled delete-marker-version',
    ],
    [412, { request: { ifMatch: '"0123"' } }, 'settled other-tag'],
    [416, { request: { range: 'bytes=100-200' } }, 'likely range-past-end'],
    [416, { request: { partNumber: 3 } }, 'settled part-past-last'],
  ] as const)('%s of %o: %s', (status, parts, expected) => expect(first(status, parts)).toBe(expected));
});

it('takes for certain what S3’s own rules leave alone, and of other stores for likely', () => {
  const other = { ...guest, store: ceph };
  expect(first(412, { request: { ifMatch: '"0123"' } }, other)).toBe('likely other-tag');
  expect(first(412, { request: { ifUnmodifiedSince: '2026-01-01T00:00:00Z' } }, other)).toBe('likely modified-since');
  expect(first(416, { request: { partNumber: 3 } }, other)).toBe('likely part-past-last');
});
