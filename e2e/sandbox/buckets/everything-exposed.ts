/** The bucket to start with: nothing is hidden, one object carries as many headers as can stand together. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'hello.txt',
    body: 'Hello, world!\n',
    lastModified: '2026-01-15T09:30:00Z',
    contentType: 'text/plain; charset=utf-8',
    example: { title: 'A plain text file', what: 'A simple upload: its ETag is the MD5 of its 14 bytes.' },
    variants: [
      {
        title: 'Unchanged since I last looked',
        what: 'If-None-Match names the current ETag, so S3 answers 304 and sends no metadata.',
        ifNoneMatch: '"746308829575e17c3331bbcb00c0898b"',
        expect: 304,
      },
      {
        title: 'Not modified since a date',
        what: 'The object is older than the If-Modified-Since date.',
        ifModifiedSince: '2026-02-01T00:00:00Z',
        expect: 304,
      },
      {
        title: 'Another ETag expected',
        what: 'If-Match names an ETag that the object does not have, so S3 answers 412.',
        ifMatch: '"00000000000000000000000000000000"',
        expect: 412,
      },
      {
        title: 'Changed after a date',
        what: 'The object is newer than the If-Unmodified-Since date.',
        ifUnmodifiedSince: '2026-01-01T00:00:00Z',
        expect: 412,
      },
      {
        title: 'If-Match overrules the date',
        what: 'If-Match holds, so the If-Unmodified-Since that does not hold is not looked at.',
        ifMatch: '"746308829575e17c3331bbcb00c0898b"',
        ifUnmodifiedSince: '2026-01-01T00:00:00Z',
      },
      { title: 'The first five bytes', what: 'A Range turns the answer into a 206.', range: 'bytes=0-4', expect: 206 },
      { title: 'The last byte', what: 'A suffix range counts from the end.', range: 'bytes=-1', expect: 206 },
      {
        title: 'A range past the end',
        what: 'The object has only 14 bytes, so the range cannot be satisfied.',
        range: 'bytes=100-200',
        expect: 416,
      },
      { title: 'Two ranges at once', what: 'S3 takes one range only and ignores a list.', range: 'bytes=0-1,3-4' },
      {
        title: 'Part 1 of an object without parts',
        what: 'Any object is its own first part: the answer is a 206 without a parts count.',
        partNumber: 1,
        expect: 206,
      },
      {
        title: 'Other headers for the download',
        what: 'The response-… parameters replace what is stored, for this answer only.',
        responseContentType: 'application/octet-stream',
        responseContentDisposition: 'attachment; filename="hello again.txt"',
        responseCacheControl: 'no-store',
        responseContentEncoding: 'identity',
        responseContentLanguage: 'en-GB',
        responseExpires: '2026-10-21T07:28:00Z',
      },
      {
        title: 'A range and a part together',
        what: 'S3 takes either a range or a part number.',
        range: 'bytes=0-4',
        partNumber: 1,
        expect: 400,
      },
      { title: 'Part 10,001', what: 'Part numbers go from 1 to 10,000.', partNumber: 10_001, expect: 400 },
      {
        title: 'The right owner expected',
        what: 'The expected bucket owner is the account that owns the bucket.',
        expectedBucketOwner: '111122223333',
      },
      {
        title: 'An owner that is no account id',
        what: 'An expected owner has twelve digits.',
        expectedBucketOwner: '1234',
        expect: 400,
      },
      {
        title: 'Without checksums',
        what: 'Checksum mode is off, so no checksum is sent although the object has one.',
        checksumMode: 'off',
      },
    ],
  },
  {
    key: 'every-field',
    body: { size: 12 * 1024 * 1024 },
    lastModified: '2026-03-01T12:00:00Z',
    contentType: 'application/pdf',
    cacheControl: 'public, max-age=86400',
    contentDisposition: 'attachment; filename="annual report.pdf"',
    contentEncoding: 'identity',
    contentLanguage: 'en-GB, de',
    expires: 'Fri, 01 Jan 2027 00:00:00 GMT',
    websiteRedirectLocation: '/reports/2026.pdf',
    metadata: {
      project: 'headlight',
      reviewer: 'Jane Doe',
      'customer-id': '000417',
      note: '=?UTF-8?Q?f=C3=BCr_alle?=',
    },
    missingMeta: 2,
    storageClass: 'GLACIER',
    restore: { until: { days: 7 } },
    encryption: {
      kind: 'aws:kms',
      keyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      bucketKey: true,
    },
    retention: { mode: 'GOVERNANCE', until: '2030-01-01T00:00:00Z' },
    legalHold: 'ON',
    eventHold: { status: 'ON', days: 30 },
    replicationStatus: 'COMPLETED',
    tags: { team: 'platform', stage: 'production', cost: '42' },
    annotations: {
      'review/2026': { body: '{"reviewer":"Jane Doe","verdict":"approved"}' },
      summary: { body: 'The annual report, as it went to print.', lastModified: { days: -2 } },
    },
    parts: [{ size: 5 * 1024 * 1024 }, { size: 5 * 1024 * 1024 }, { size: 2 * 1024 * 1024 }],
    example: {
      title: 'As many headers as one object can have',
      what: 'Nearly every field of HeadObject has a value here.',
    },
    variants: [
      {
        title: 'The same, part 3',
        what: 'The part adds a content range and the number of parts.',
        partNumber: 3,
        expect: 206,
      },
    ],
  },
  {
    key: 'empty',
    lastModified: '2026-01-15T09:31:00Z',
    example: { title: 'An empty object', what: 'Zero bytes, and the ETag that every empty object has.' },
    variants: [
      {
        title: 'A range of an empty object',
        what: 'There is no byte that could be sent.',
        range: 'bytes=0-0',
        expect: 416,
      },
    ],
  },
];

export const everythingExposed: BucketDefinition = {
  name: 'everything-exposed',
  title: 'Start here',
  versioning: 'enabled',
  objectLock: {},
  allow: { guest: readEverything },
  lifecycle: [{ id: 'tidy up', prefix: 'every-field', expiresAfterDays: 3650 }],
  cors: [exposeEverything(objects)],
  objects,
  examples: [
    {
      key: 'no-such-key',
      title: 'A key that does not exist',
      what: 'The guest may list the bucket, so S3 admits that there is nothing.',
      expect: 404,
    },
  ],
};
