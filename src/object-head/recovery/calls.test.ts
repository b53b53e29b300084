import { describe, expect, it } from 'vitest';
import { fieldNames } from '../catalogue/catalogue.ts';
import type { OpenRequest } from '../head-request.ts';
import { callsFor, recoveryAction, recoveryCall, recoveryCalls, withoutCall } from './calls.ts';
import { recoveryCallNames } from './recovered.ts';

const request: OpenRequest = { bucket: 'reports', key: 'k', checksumMode: 'ENABLED' };

describe('the table', () => {
  it('has one entry a call, in the order of the calls, and fields of the catalogue', () => {
    expect(recoveryCalls.map(({ call }) => call)).toEqual(recoveryCallNames);
    for (const { call, fields, cost, actions } of recoveryCalls) {
      expect(recoveryCall(call).fields).toBe(fields);
      expect(fieldNames).toEqual(expect.arrayContaining([...fields]));
      expect(new Set(fields).size).toBe(fields.length);
      expect(cost).toMatch(/request.*access logs\.$/);
      expect(actions[0]).toMatch(/^s3:[A-Z]/);
    }
  });
  it('has no call for user metadata, and says so', () => {
    expect(recoveryCalls.some(({ fields }) => fields.includes('Metadata'))).toBe(false);
    expect(withoutCall.Metadata).toContain('ExposeHeaders');
  });
});

describe('the action', () => {
  it.each([
    ['GetObjectAttributes', 's3:GetObjectAttributes', 's3:GetObjectVersionAttributes'],
    ['GetObjectTagging', 's3:GetObjectTagging', 's3:GetObjectVersionTagging'],
    ['GetObjectRetention', 's3:GetObjectRetention', 's3:GetObjectRetention'],
    ['GetObjectLegalHold', 's3:GetObjectLegalHold', 's3:GetObjectLegalHold'],
    ['ListObjectVersions', 's3:ListBucketVersions', 's3:ListBucketVersions'],
  ] as const)('of %s is %s, and with a version %s', (call, plain, versioned) => {
    expect(recoveryAction(call, request)).toBe(plain);
    expect(recoveryAction(call, { ...request, versionId: 'null' })).toBe(versioned);
  });
});

describe('the calls for a request', () => {
  it('are all of them for a bucket of Amazon S3', () => expect(callsFor(request)).toEqual(recoveryCalls));
  it('are none for a directory bucket', () =>
    expect(callsFor({ ...request, bucket: 'logs--usw2-az1--x-s3' })).toEqual([]));
  it('are none after a 416, which leaves nothing open that they could tell', () => {
    expect(callsFor(request, new Set(), 416)).toEqual([]);
    expect(callsFor(request, new Set(), 206)).toEqual(recoveryCalls);
  });
  it('leave out what the store lacks', () =>
    expect(callsFor(request, new Set(['GetObjectAttributes'])).map(({ call }) => call)).not.toContain(
      'GetObjectAttributes',
    ));
});
