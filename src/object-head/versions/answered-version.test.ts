import { expect, it } from 'vitest';
import { answeredVersion } from './answered-version.ts';

const request = { bucket: 'b', key: 'k', checksumMode: 'ENABLED' } as const;

it('is the version that was asked for, before and after the answer', () => {
  expect(answeredVersion({ ...request, versionId: 'null' }, undefined)).toBe('null');
  expect(answeredVersion({ ...request, versionId: 'v1' }, [['x-amz-version-id', 'v1']])).toBe('v1');
});

it('is what S3 took for the current version, where it says so', () => {
  expect(answeredVersion(request, [['x-amz-version-id', 'v2']])).toBe('v2');
  expect(answeredVersion(request, [['etag', '"a"']])).toBeUndefined();
  expect(answeredVersion(request, undefined)).toBeUndefined();
});
