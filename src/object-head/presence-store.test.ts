import { describe, expect, it } from 'vitest';
import { type ObservationParts, observationOf } from '../testing/observation.ts';
import type { FieldName } from './catalogue/field.ts';
import type { HeaderList } from './observation.ts';
import { type PresenceKnowledge, presenceOf } from './presence.ts';
import type { StoreAnswers } from './presence-store.ts';

const state = (field: FieldName, answer: ObservationParts, knowledge: PresenceKnowledge) =>
  presenceOf(field, observationOf(answer), knowledge).state;
const because = (field: FieldName, answer: ObservationParts, knowledge: PresenceKnowledge) =>
  presenceOf(field, observationOf(answer), knowledge).because;

const ofEveryPage: HeaderList = [['last-modified', 'Fri, 21 Dec 2012 00:00:00 GMT']];
const withETag: HeaderList = [...ofEveryPage, ['etag', '"098f6bcd4621d373cade4e832627b4f6"']];

describe('a store that was measured', () => {
  const store: StoreAnswers = {
    name: 'Ceph',
    lacks: new Set(),
    measured: {
      sends: {
        TagCount: { sent: 'to every caller, if there is at least one tag', needs: [] },
        AcceptRanges: { sent: 'with a 206', needs: [] },
      },
      carries: { 304: [], 416: ['ContentLength'] },
    },
  };
  const all: PresenceKnowledge = { exposed: '*', store };

  it('withholds nothing that it shows to everybody', () => {
    expect(presenceOf('TagCount', observationOf(), all)).toMatchObject({
      state: 'absent',
      because: expect.stringMatching(/ Ceph sends it to every caller, if there is at least one tag\.$/),
    });
    expect(because('TagCount', { headers: withETag }, { store })).not.toContain('s3:GetObjectTagging');
  });
  it('does all else as Amazon S3 does', () => {
    expect(state('ObjectLockMode', {}, all)).toBe('withheld');
    expect(because('LastModified', {}, all)).toMatch(/ Ceph sends it with every 200 and 206\.$/);
    expect(because('ETag', { headers: ofEveryPage }, { store })).toMatch(/^Ceph always sends ETag;/);
    expect(because('AcceptRanges', { headers: withETag }, { store })).not.toContain('always');
  });
  it('sends with a status what it was seen to send, and with others what Amazon S3 does', () => {
    expect(because('ETag', { status: 304 }, { store })).toBe('Ceph does not send ETag with a 304.');
    expect(because('ContentRange', { status: 416 }, { store })).toBe('Ceph does not send Content-Range with a 416.');
    expect(state('VersionId', { status: 405 }, { store })).toBe('hidden');
  });
});

describe('a store that nobody measured', () => {
  const store: StoreAnswers = { name: 'MinIO', lacks: new Set() };
  const all: PresenceKnowledge = { exposed: '*', store };

  it('is not said to send anything always, or only in some case', () => {
    expect(because('ETag', { headers: ofEveryPage }, { store })).toMatch(/^ETag may be hidden/);
    expect(because('StorageClass', {}, all)).toBe(
      'x-amz-storage-class was not sent: this bucket’s CORS exposes every header.',
    );
    expect(state('StorageClass', {}, all)).toBe('absent');
  });
  it('may keep back what Amazon S3 keeps back, for reasons of its own', () => {
    for (const field of ['TagCount', 'ObjectLockMode', 'ChecksumSHA256', 'PartsCount'] as const)
      expect(state(field, { headers: [['x-amz-checksum-crc32', 'cZWHwQ==']] }, all), field).toBe('withheld');
    expect(because('TagCount', {}, all)).not.toContain('s3:GetObjectTagging');
    expect(state('Expiration', {}, all)).toBe('absent');
    expect(state('Expiration', { request: { versionId: 'null' } }, all)).toBe('withheld');
  });
  it('takes nothing for absent because Amazon S3 would not send it, but what HTTP rules out', () => {
    expect(state('RequestCharged', { headers: withETag }, { store })).toBe('hidden');
    expect(state('DeleteMarker', { headers: withETag }, { store })).toBe('hidden');
    expect(state('ContentRange', { headers: withETag }, { store })).toBe('absent');
  });
  it('may send with an error whatever Amazon S3 sends with some answer that presents no object', () => {
    expect(state('ETag', { status: 412 }, { store })).toBe('hidden');
    expect(because('StorageClass', { status: 412 }, { store })).toBe(
      'A 412 presents no object, so x-amz-storage-class is not to be expected with it.',
    );
  });
  it('has no directory buckets', () =>
    expect(state('VersionId', { request: { bucket: 'logs--usw2-az1--x-s3' } }, { store })).toBe('hidden'));
});
