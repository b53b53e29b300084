import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames } from '../catalogue/catalogue.ts';
import type { FieldName } from '../catalogue/field.ts';
import { decode } from './decode.ts';

const said: readonly (readonly [FieldName, string, string])[] = [
  ['VersionId', 'null', 'the version without an id, written before versioning was on or while it was suspended'],
  ['ETag', '"4d45984fc3feb2ac9b22683c49674b56-3"', 'multipart, 3 parts · not an MD5 of the content'],
  ['ETag', '"e747540af6911dbc890f8d3e0b48549b-1"', 'multipart, 1 part · not an MD5 of the content'],
  ['ETag', '"abc"', 'opaque · not an MD5 of the content'],
  ['LastModified', 'Fri, 21 Dec 2012 00:00:00 GMT', '2012-12-21 00:00:00 UTC'],
  ['ContentLength', '1048576', '1,048,576 bytes (1 MiB)'],
  ['ContentType', 'binary/octet-stream', 'what S3 puts where the uploader gave no type'],
  ['ContentType', 'text/html; charset=utf-8', 'text/html, characters in UTF-8'],
  ['ContentEncoding', 'gzip', 'compressed; browsers undo it, the SDKs do not'],
  ['ContentLanguage', 'de-DE', 'German (Germany)'],
  ['ContentLanguage', 'en, fr', 'English, French'],
  ['ContentDisposition', 'attachment; filename="a b.txt"', 'saved as “a b.txt”'],
  ['ContentDisposition', 'attachment', 'saved as a file'],
  ['ContentDisposition', 'inline', 'shown in the browser'],
  ['Metadata', '=?UTF-8?B?YWJj?=', 'abc'],
  ['MissingMeta', '1', '1 entry not shown: no HTTP header can hold it'],
  ['TagCount', '2', '2 tags; GetObjectTagging reads them'],
  ['PartsCount', '1', 'uploaded in 1 part'],
  ['ChecksumCRC32', '5FRUiw==-3', 'composite of 3 parts, not of the content · hex e454548b'],
  ['ChecksumCRC64NVME', 'qUVrWYOrIAM=', 'hex a9456b5983ab2003'],
  ['ChecksumType', 'FULL_OBJECT', 'over the whole content: a file can be compared with it'],
  ['StorageClass', 'GLACIER', 'Glacier Flexible Retrieval: archive; must be restored before it can be read'],
  ['Restore', 'ongoing-request="true"', 'being restored: it cannot be read yet'],
  ['Restore', 'ongoing-request="false"', 'restored: it can be read'],
  ['Expiration', 'NotImplemented', 'directory buckets do not say when an object expires'],
  ['ObjectLockRetainUntilDate', '2030-01-01T00:00:00Z', '2030-01-01 00:00:00 UTC'],
  ['ObjectLockEventHoldDurationDays', '30', '30 days from the release of the hold'],
  ['ObjectLockEventHoldDurationYears', '1', '1 year from the release of the hold'],
  ['ReplicationStatus', 'COMPLETE', 'copied to every destination'],
  ['CacheControl', 'no-store', 'never kept'],
  ['CacheControl', 'x-new', 'nothing that caches know'],
  ['ExpiresString', '0', 'not a date, so caches treat the object as already stale'],
  ['ContentRange', 'bytes 0-15/16', 'the whole object, 16 bytes'],
  ['ContentRange', 'bytes 0-0/16', '1 byte of 16 bytes'],
  ['WebsiteRedirectLocation', '/test/direct', 'to another object of this bucket'],
];

describe('decode', () => {
  it.each(said)('says of %s %j: %s', (field, raw, text) => expect(decode(field, raw)?.text).toBe(text));

  it.each([
    ['VersionId', '3HL4kqtJlcpXroDTDmjVBH40Nrjfkd'],
    ['AcceptRanges', 'bytes'],
    ['ContentType', 'image/jpeg'],
    ['StorageClass', 'NEW_CLASS'],
    ['ReplicationStatus', 'NEW_STATUS'],
    ['SSECustomerKeyMD5', 'JMwgiexXqwuPqIPjYFmIZQ=='],
    ['SSEKMSKeyId', 'testkey-1'],
    ['ObjectLockMode', 'constructor'],
  ] as const)('is silent where the raw value says it all: %s %j', (field, raw) =>
    expect(decode(field, raw)).toBeUndefined(),
  );

  it('gives the point in time of every value that holds one', () => {
    const date = 'Fri, 21 Dec 2012 00:00:00 GMT';
    for (const [field, raw] of [
      ['LastModified', date],
      ['ExpiresString', date],
      ['Expires', date],
      ['ObjectLockRetainUntilDate', '2012-12-21T00:00:00Z'],
      ['Restore', `ongoing-request="false", expiry-date="${date}"`],
      ['Expiration', `expiry-date="${date}", rule-id="my%20rule"`],
    ] as const)
      expect(decode(field, raw)?.instant, field).toBe(1356048000000);
  });

  it('names the lifecycle rule', () =>
    expect(decode('Expiration', 'expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="my%20rule"')?.text).toBe(
      'expires 2012-12-21 00:00:00 UTC by rule “my rule”',
    ));

  it('calls an MD5-like tag an MD5 only under a condition', () =>
    expect(decode('ETag', '"b00b3bfc95beb7094e6a43eaa2ca08ab"')?.text).toMatch(/unless SSE-KMS, DSSE-KMS or SSE-C/));

  it('takes a KMS key apart', () =>
    expect(
      decode('SSEKMSKeyId', 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')?.detail,
    ).toContainEqual({ label: 'Account', value: '111122223333' }));

  it('warns of values that are not what the header should hold', () => {
    for (const [field, raw] of [
      ['LastModified', 'not a date'],
      ['ContentLength', '9007199254740993'],
      ['ContentType', 'text'],
      ['ChecksumSHA1', 'cZWHwQ=='],
      ['Restore', 'yes'],
      ['ExpiresString', 'never'],
      ['ContentDisposition', 'filename=a'],
      ['CacheControl', 'max-age=60, x-new'],
    ] as const)
      expect(decode(field, raw)?.warning, field).toMatch(/\.$/);
  });

  it('re-reads as UTF-8 the headers that S3 hands back byte by byte', () => {
    expect(decode('ContentDisposition', 'attachment; filename="GrÃ¼n.txt"')).toEqual({
      text: 'saved as “Grün.txt”',
      detail: [
        { label: 'Read as UTF-8', value: 'attachment; filename="Grün.txt"' },
        { label: 'File name', value: 'Grün.txt' },
      ],
    });
    expect(decode('WebsiteRedirectLocation', 'grÃ¼n')?.text).toBe('in UTF-8: grün');
    expect(decode('CacheControl', 'no-store, Ã©')?.warning).toMatch(/é/);
  });

  it('never throws, and never says nothing', () =>
    fc.assert(
      fc.property(fc.constantFrom(...fieldNames), fc.string({ unit: 'binary' }), (field, raw) => {
        const decoded = decode(field, raw);
        if (decoded) expect(decoded.text).not.toBe('');
      }),
      { numRuns: 2000 },
    ));
});
