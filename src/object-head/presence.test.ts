import { describe, expect, it } from 'vitest';
import { fieldNames } from './catalogue/catalogue.ts';
import type { FieldName } from './catalogue/field.ts';
import type { OpenRequest } from './head-request.ts';
import type { HeaderList, Observation } from './observation.ts';
import { type PresenceKnowledge, presenceOf, presences } from './presence.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: HeaderList;
  readonly request?: Partial<OpenRequest>;
  readonly origin?: string;
}

function answer({
  status = 200,
  headers = [],
  request = {},
  origin = 'https://headlight.example',
}: Answer = {}): Observation {
  return {
    request: { bucket: 'reports', key: 'a.txt', checksumMode: 'ENABLED', ...request },
    place: {},
    status,
    statusText: '',
    headers,
    sent: {
      method: 'HEAD',
      url: 'https://reports.s3.eu-west-1.amazonaws.com/a.txt',
      headers: [],
      signedIn: 'query',
      preflightFor: [],
      attempts: 1,
    },
    sentAt: 0,
    durationMs: 1,
    origin,
  };
}

const state = (field: FieldName, given?: Answer, knowledge?: PresenceKnowledge) =>
  presenceOf(field, answer(given), knowledge).state;
const because = (field: FieldName, given?: Answer, knowledge?: PresenceKnowledge) =>
  presenceOf(field, answer(given), knowledge).because;

const ofEveryPage: HeaderList = [
  ['content-length', '4'],
  ['content-type', 'binary/octet-stream'],
  ['last-modified', 'Fri, 21 Dec 2012 00:00:00 GMT'],
];
const withETag: HeaderList = [...ofEveryPage, ['etag', '"098f6bcd4621d373cade4e832627b4f6"']];

describe('a readable header', () => {
  it('is present with its raw value', () =>
    expect(presenceOf('ETag', answer({ headers: withETag }))).toMatchObject({
      state: 'present',
      raw: '"098f6bcd4621d373cade4e832627b4f6"',
    }));
  it('is present even if its value is empty', () =>
    expect(presenceOf('CacheControl', answer({ headers: [['cache-control', '']] })).raw).toBe(''));
  it('serves both Expires and ExpiresString', () => {
    const found = presences(answer({ headers: [['expires', '0']] }));
    expect([found.get('Expires')?.raw, found.get('ExpiresString')?.raw]).toEqual(['0', '0']);
  });
  it('is unsupported, raw value kept, where a directory bucket says NotImplemented', () =>
    expect(presenceOf('Expiration', answer({ headers: [['x-amz-expiration', 'NotImplemented']] }))).toMatchObject({
      state: 'unsupported',
      raw: 'NotImplemented',
    }));
  it('is present even if the store is said to lack it', () =>
    expect(state('ETag', { headers: withETag }, { store: { name: 'Ceph', lacks: new Set(['ETag']) } })).toBe(
      'present',
    ));
});

describe('proofs that a header was not sent', () => {
  it('takes a CORS-safelisted header for absent', () => {
    for (const field of ['CacheControl', 'ContentLanguage', 'Expires', 'ExpiresString'] as const)
      expect(state(field, { headers: ofEveryPage }), field).toBe('absent');
  });
  it('takes Content-Encoding, which is not safelisted, for hidden', () =>
    expect(state('ContentEncoding', { headers: withETag })).toBe('hidden'));
  it('takes a header that the readable Access-Control-Expose-Headers lists for absent, by any case', () => {
    const headers: HeaderList = [['access-control-expose-headers', 'ETag, X-Amz-Storage-Class']];
    expect(because('StorageClass', { headers })).toBe(
      'x-amz-storage-class was not sent: Access-Control-Expose-Headers lists it. S3 sends it for every class but STANDARD.',
    );
    expect(state('VersionId', { headers })).toBe('hidden');
  });
  it('takes a header that the bucket’s CORS lists for absent', () => {
    expect(state('StorageClass', {}, { exposed: ['X-AMZ-Storage-Class'] })).toBe('absent');
    expect(state('StorageClass', {}, { exposed: ['ETag'] })).toBe('hidden');
  });
  it('takes a header that could be read before for absent', () =>
    expect(state('VersionId', {}, { seenBefore: new Set(['x-amz-version-id']) })).toBe('absent'));
  it('takes every header for absent where all are exposed', () => {
    expect(state('VersionId', {}, { exposed: '*' })).toBe('absent');
    expect(state('VersionId', { origin: 'https://reports.s3.eu-west-1.amazonaws.com' })).toBe('absent');
    expect(state('VersionId', { headers: [['access-control-expose-headers', '*']] })).toBe('absent');
  });
  it('does not take one readable header as a proof for another', () =>
    expect(because('VersionId', { headers: withETag })).toBe(
      'x-amz-version-id may be hidden: it is not in what CORS lets this page read, as far as can be told.',
    ));
});

describe('hidden headers', () => {
  it('says that nothing is exposed where not even ETag can be read', () => {
    expect(because('ETag', { headers: ofEveryPage })).toBe(
      'S3 always sends ETag; it could not be read, so this bucket’s CORS does not expose it.',
    );
    expect(because('VersionId', { headers: ofEveryPage })).toMatch(
      /^This bucket’s CORS exposes neither ETag nor x-amz-request-id to this page, which S3 always sends/,
    );
  });
  it('says that this one header is not exposed where another is', () =>
    expect(because('ETag', { headers: [['x-amz-request-id', '1']] })).toMatch(/CORS does not expose it/));
  it('says so for certain where the bucket’s CORS is known', () =>
    expect(because('ETag', {}, { exposed: [] })).toBe(
      'This bucket’s CORS does not list ETag in ExposeHeaders for this origin. S3 always sends it.',
    ));
  it('names the permission that is needed besides', () =>
    expect(because('ObjectLockMode', { headers: withETag })).toMatch(/s3:GetObjectRetention\.$/));
});

describe('headers that S3 keeps back', () => {
  const all: PresenceKnowledge = { exposed: '*' };

  it('withholds checksums without checksum mode, whatever CORS exposes', () => {
    expect(state('ChecksumSHA256', { request: { checksumMode: 'off' } }, all)).toBe('withheld');
    expect(state('ChecksumType', { request: { checksumMode: 'off' } })).toBe('withheld');
  });
  it('withholds the number of parts without a part number, and calls it absent with one', () => {
    expect(state('PartsCount', {}, all)).toBe('withheld');
    expect(state('PartsCount', { status: 206, request: { partNumber: 1 } }, all)).toBe('absent');
  });
  it('withholds the expiry where a version was named', () => {
    expect(state('Expiration', { request: { versionId: 'null' } }, all)).toBe('withheld');
    expect(state('Expiration', {}, all)).toBe('absent');
  });
  it('withholds checksums of a partial range, not of a range that is the whole object', () => {
    const ranged = (range: string): Answer => ({
      status: 206,
      headers: [
        ['content-range', range],
        ['x-amz-server-side-encryption', 'AES256'],
      ],
      request: { range: 'bytes=0-3' },
    });
    expect(state('ChecksumCRC32', ranged('bytes 0-3/10'), all)).toBe('withheld');
    expect(state('ChecksumCRC32', ranged('bytes 0-3/4'), all)).toBe('absent');
  });
  it('withholds lock and tags where the caller may lack a permission', () => {
    for (const field of ['ObjectLockMode', 'ObjectLockLegalHoldStatus', 'ObjectLockEventHold', 'TagCount'] as const)
      expect(state(field, {}, all), field).toBe('withheld');
  });
  it('calls the event hold absent where the lock mode shows that the permission is held', () => {
    const headers: HeaderList = [['x-amz-object-lock-mode', 'GOVERNANCE']];
    expect(state('ObjectLockEventHold', { headers }, all)).toBe('absent');
    expect(state('ObjectLockLegalHoldStatus', { headers }, all)).toBe('withheld');
  });
});

describe('checksums that were asked for', () => {
  const all: PresenceKnowledge = { exposed: '*' };
  it('are absent where another one was sent', () =>
    expect(because('ChecksumSHA1', { headers: [['x-amz-checksum-crc32', 'cZWHwQ==']] }, all)).toMatch(
      /This object has no SHA1 checksum\.$/,
    ));
  it('are absent under SSE-S3', () =>
    expect(because('ChecksumSHA1', { headers: [['x-amz-server-side-encryption', 'AES256']] }, all)).not.toMatch(/KMS/));
  it('are withheld under SSE-KMS', () =>
    expect(
      presenceOf('ChecksumSHA1', answer({ headers: [['x-amz-server-side-encryption', 'aws:kms']] }), all),
    ).toMatchObject({ state: 'withheld', because: expect.stringMatching(/kms:Decrypt/) }));
  it('name both reasons where the encryption is not known', () =>
    expect(because('ChecksumSHA1', {}, all)).toMatch(/no SHA1 checksum, unless S3 keeps checksums back/));
  it('are hidden where nothing proves that they would be readable', () =>
    expect(state('ChecksumSHA1', { headers: withETag })).toBe('hidden'));
});

describe('what status and request rule out', () => {
  it('takes Content-Range for absent with a 200 and for hidden with a 206', () => {
    expect(state('ContentRange', { headers: withETag })).toBe('absent');
    expect(state('ContentRange', { status: 206, headers: withETag, request: { range: 'bytes=0-0' } })).toBe('hidden');
  });
  it('takes the delete marker for absent with a 200 and for hidden with a 404', () => {
    expect(state('DeleteMarker')).toBe('absent');
    expect(state('DeleteMarker', { status: 404 })).toBe('hidden');
  });
  it('takes the charge and the customer key for absent where the request did not bring them', () => {
    expect(state('RequestCharged')).toBe('absent');
    expect(state('RequestCharged', { request: { requestPayer: 'requester' } })).toBe('hidden');
    expect(state('SSECustomerKeyMD5')).toBe('absent');
    expect(state('SSECustomerKeyMD5', { request: { sseCustomerAlgorithm: 'AES256' } })).toBe('hidden');
  });
  it('takes the KMS key for absent under AES256 and for hidden under aws:kms', () => {
    expect(state('SSEKMSKeyId', { headers: [['x-amz-server-side-encryption', 'AES256']] })).toBe('absent');
    expect(state('SSEKMSKeyId', { headers: [['x-amz-server-side-encryption', 'aws:kms']] })).toBe('hidden');
  });
  it('takes a restore for absent outside the archive classes', () => {
    expect(state('Restore', { headers: [['x-amz-storage-class', 'STANDARD_IA']] })).toBe('absent');
    expect(state('Restore', { headers: [['x-amz-storage-class', 'GLACIER']] })).toBe('hidden');
    expect(state('Restore', { headers: withETag })).toBe('hidden');
  });
  it('says that S3 does not send an object’s headers with a 404', () => {
    expect(because('ETag', { status: 404 })).toBe('S3 does not send ETag with a 404.');
    expect(because('Metadata', { status: 403 })).toBe('S3 does not send x-amz-meta-* with a 403.');
  });
  it('leaves ETag and VersionId possible with a 304', () => {
    expect(state('ETag', { status: 304 })).toBe('hidden');
    expect(state('VersionId', { status: 304 })).toBe('hidden');
    expect(state('StorageClass', { status: 304 })).toBe('absent');
  });
  it('says of another status only that the header was not sent, not when a 200 would carry it', () => {
    expect(because('LastModified', { status: 405 })).toBe(
      'Last-Modified was not sent: every page may read it (CORS-safelisted).',
    );
    expect(because('LastModified')).toMatch(/S3 sends it with every 200 and 206\.$/);
  });
  it('speaks of x-amz-request-id alone where ETag is not always sent', () =>
    expect(because('ETag', { status: 304 })).toMatch(/exposes not even x-amz-request-id to/));
});

describe('stores and buckets without a feature', () => {
  it('is unsupported where the store lacks it', () =>
    expect(
      presenceOf('ChecksumType', answer(), { store: { name: 'Ceph', lacks: new Set(['ChecksumType']) } }),
    ).toMatchObject({ state: 'unsupported', because: 'Ceph never sends x-amz-checksum-type.' }));
  it('is unsupported in a directory bucket, ETag excepted', () => {
    const request = { bucket: 'logs--usw2-az1--x-s3' };
    expect(state('VersionId', { request })).toBe('unsupported');
    expect(state('VersionId', { request: { bucket: 'logs--usw2-az1--xa-s3' } })).toBe('unsupported');
    expect(state('ETag', { request })).toBe('hidden');
  });
  it('is not unsupported in a bucket whose name only looks like it', () =>
    expect(state('VersionId', { request: { bucket: 'logs--x-s3-archive' } })).toBe('hidden'));
});

describe('user metadata', () => {
  const headers: HeaderList = [...withETag, ['x-amz-meta-color', 'blue'], ['x-amz-meta-', 'nameless']];
  it('lists what can be read and says that more may be hidden', () => {
    const found = presenceOf('Metadata', answer({ headers }), { exposed: ['x-amz-meta-color'] });
    expect(found.entries).toEqual([
      ['color', 'blue'],
      ['', 'nameless'],
    ]);
    expect(found.because).toMatch(/Others may be hidden/);
  });
  it('says that this is all where everything is exposed', () =>
    expect(because('Metadata', { headers }, { exposed: '*' })).toMatch(/and no more/));
  it('is hidden where none can be read, whatever names are exposed', () => {
    expect(state('Metadata', { headers: withETag }, { exposed: ['x-amz-meta-color'] })).toBe('hidden');
    expect(because('Metadata', { headers: withETag })).toMatch(/no wildcard/);
  });
  it('is absent only where everything is exposed', () =>
    expect(because('Metadata', { headers: withETag }, { exposed: '*' })).toBe(
      'x-amz-meta-* was not sent: this bucket’s CORS exposes every header. S3 sends it once for each entry that was stored.',
    ));
});

describe('presences', () => {
  it('gives every field a state and a sentence, in display order, with any status', () => {
    for (const status of [200, 206, 301, 304, 400, 403, 404, 405, 412, 416, 500, 503]) {
      const found = presences(answer({ status, headers: withETag }));
      expect([...found.keys()]).toEqual(fieldNames);
      for (const [field, presence] of found) {
        expect(presence.field).toBe(field);
        expect(presence.because, `${field} ${status}`).toMatch(/^\S.*\.$/);
      }
    }
  });
});
