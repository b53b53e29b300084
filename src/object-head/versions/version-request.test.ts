import { expect, it } from 'vitest';
import { requestForVersion } from './version-request.ts';

it('asks about another version without what was asked about this one', () => {
  const about = {
    versionId: 'v1',
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
  expect(requestForVersion({ ...kept, ...about }, 'null')).toEqual({ ...kept, versionId: 'null' });
});
