import { expect, it } from 'vitest';
import { requestForVersion, wholeObject } from './version-request.ts';

const about = {
  partNumber: 2,
  range: 'bytes=0-4',
  ifMatch: '"a"',
  ifNoneMatch: '"b"',
  ifModifiedSince: '2026-11-21T09:14:03Z',
  ifUnmodifiedSince: '2026-11-21T09:14:03Z',
};
const kept = {
  bucket: 'b',
  key: 'k',
  checksumMode: 'off',
  requestPayer: 'requester',
  expectedBucketOwner: '111122223333',
  responseContentType: 'text/plain',
  sseCustomerAlgorithm: 'AES256',
} as const;

it('asks about another version without what was asked about this one', () =>
  expect(requestForVersion({ ...kept, ...about, versionId: 'v1' }, 'null')).toEqual({ ...kept, versionId: 'null' }));

it('asks about the whole of this version for what it is compared with', () =>
  expect(wholeObject({ ...kept, ...about, versionId: 'v1' })).toEqual({ ...kept, versionId: 'v1' }));
