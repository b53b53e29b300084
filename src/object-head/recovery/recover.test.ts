import { describe, expect, it } from 'vitest';
import { observationOf } from '../../testing/observation.ts';
import type { HeaderList } from '../observation.ts';
import { presences } from '../presence.ts';
import { isAboutAnother, withRecovered } from './recover.ts';
import type { FieldTexts, RecoveryResult } from './recovery-result.ts';

const modified = 'Fri, 21 Dec 2012 00:00:00 GMT';
const fieldsOf = (headers: HeaderList = [['last-modified', modified]], status = 200) =>
  presences(observationOf({ status, headers }));

function brought(
  call: RecoveryResult['call'],
  values: FieldTexts,
  none: FieldTexts = {},
): Extract<RecoveryResult, { kind: 'brought' }> {
  return { call, action: `s3:${call}`, requests: 1, kind: 'brought', values, none };
}

describe('a value that a call brought', () => {
  it('stands beside a hidden field, whose state stays', () => {
    const field = withRecovered(fieldsOf(), [brought('GetObjectLegalHold', { ObjectLockLegalHoldStatus: 'ON' })]).get(
      'ObjectLockLegalHoldStatus',
    );
    expect(field).toMatchObject({
      state: 'hidden',
      recovered: { call: 'GetObjectLegalHold', action: 's3:GetObjectLegalHold', raw: 'ON' },
    });
    expect(field).not.toHaveProperty('raw');
  });
  it('stands beside one that was withheld, too', () =>
    expect(
      withRecovered(fieldsOf(), [brought('GetObjectAttributes', { PartsCount: '3' })]).get('PartsCount'),
    ).toMatchObject({
      state: 'withheld',
      recovered: { raw: '3' },
    }));
  it('does not replace what was read', () => {
    const fields = fieldsOf([['x-amz-storage-class', 'GLACIER']]);
    const after = withRecovered(fields, [brought('ListObjectVersions', { StorageClass: 'STANDARD' })]);
    expect(after.get('StorageClass')).toBe(fields.get('StorageClass'));
  });
  it('does not replace a proof that nothing was sent', () => {
    const fields = fieldsOf();
    const after = withRecovered(fields, [brought('ListObjectVersions', { CacheControl: 'no-cache' })]);
    expect(fields.get('CacheControl')?.state).toBe('absent');
    expect(after.get('CacheControl')).toBe(fields.get('CacheControl'));
  });
  it('is the first call’s, where several brought one', () => {
    const results = [brought('GetObjectAttributes', { ETag: '"a"' }), brought('ListObjectVersions', { ETag: '"a"' })];
    expect(withRecovered(fieldsOf(), results).get('ETag')?.recovered?.call).toBe('GetObjectAttributes');
  });
});

describe('a proof that there is none', () => {
  it('makes a hidden field absent, with its evidence', () =>
    expect(
      withRecovered(fieldsOf(), [brought('GetObjectTagging', {}, { TagCount: 'the object has no tags.' })]).get(
        'TagCount',
      ),
    ).toEqual({ field: 'TagCount', state: 'absent', because: 'GetObjectTagging: the object has no tags.' }));
  it('counts for less than a value', () => {
    const results = [
      brought('ListObjectVersions', {}, { ChecksumSHA1: 'the object has no checksum but CRC32.' }),
      brought('GetObjectAttributes', { ChecksumSHA1: 'AyE60nyQoBgJcwsyPHWu7aJuxBs=' }),
    ];
    expect(withRecovered(fieldsOf(), results).get('ChecksumSHA1')?.recovered?.call).toBe('GetObjectAttributes');
  });
});

describe('a call that brought nothing', () => {
  const results: readonly RecoveryResult[] = [
    {
      call: 'GetObjectTagging',
      action: 's3:GetObjectTagging',
      requests: 1,
      kind: 'refused',
      status: 403,
      document: { code: 'AccessDenied', message: '', detail: {} },
    },
    { call: 'GetObjectRetention', action: 's3:GetObjectRetention', requests: 1, kind: 'unexplained', status: 502 },
    { call: 'ListObjectVersions', action: 's3:ListBucketVersions', requests: 1, kind: 'not-listed', complete: true },
  ];
  it('changes nothing: not being told is no proof', () => {
    const fields = fieldsOf();
    expect(withRecovered(fields, results)).toEqual(fields);
    expect(results.map((result) => isAboutAnother(fields, result))).toEqual([false, false, false]);
  });
});

describe('an answer about another version', () => {
  it.each<[string, HeaderList, FieldTexts, boolean]>([
    ['the same ETag', [['etag', '"a"']], { ETag: '"a"' }, false],
    ['another ETag', [['etag', '"a"']], { ETag: '"b"' }, true],
    [
      'the same time, written otherwise',
      [['last-modified', modified]],
      { LastModified: 'Friday, 21-Dec-12 00:00:00 GMT' },
      false,
    ],
    ['a second later', [['last-modified', modified]], { LastModified: 'Fri, 21 Dec 2012 00:00:01 GMT' }, true],
    ['a time that cannot be read', [['last-modified', 'not a date']], { LastModified: modified }, false],
    ['nothing to compare', [], { ETag: '"a"', LastModified: modified }, false],
  ])('is known by %s', (_what, headers, values, expected) =>
    expect(isAboutAnother(fieldsOf(headers), brought('ListObjectVersions', values))).toBe(expected),
  );

  it('is one about an object, where the HEAD found none', () => {
    const missing = fieldsOf([], 404);
    const found = brought('ListObjectVersions', { VersionId: 'v1', ETag: '"a"' });
    expect(isAboutAnother(missing, found)).toBe(true);
    expect(withRecovered(missing, [found])).toEqual(missing);
    const marker = brought('ListObjectVersions', { VersionId: 'd1', DeleteMarker: 'true' });
    expect(withRecovered(missing, [marker]).get('DeleteMarker')?.recovered?.raw).toBe('true');
  });

  it('adds nothing', () => {
    const fields = fieldsOf();
    const later = brought('GetObjectAttributes', { ETag: '"b"', LastModified: 'Sat, 22 Dec 2012 00:00:00 GMT' });
    expect(withRecovered(fields, [later])).toEqual(fields);
  });
});
