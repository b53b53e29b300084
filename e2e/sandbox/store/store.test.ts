import { describe, expect, it } from 'vitest';
import { bucketDefinitions } from '../buckets/bucket-definitions.ts';
import { readBody } from './body.ts';
import { crc64Nvme } from './crc64-nvme.ts';
import { Store } from './store.ts';
import { StoredVersion } from './stored-version.ts';
import { deriveVersionId, isVersionId } from './version-id.ts';

describe('CRC64NVME', () => {
  it('fits the published check value and what S3 answered', () => {
    expect(crc64Nvme([Buffer.from('123456789')])).toBe('rosUhgp5mIg=');
    expect(crc64Nvme([Buffer.from('test '), Buffer.from('data..')])).toBe('qUVrWYOrIAM=');
  });
});

describe('a body known by its size', () => {
  it('has the same bytes however it is cut', () => {
    const body = { size: 200_000 };
    const whole = Buffer.concat([...readBody(body)]);
    expect(whole.length).toBe(200_000);
    expect(Buffer.concat([...readBody(body, 65_000, 131_100)])).toEqual(whole.subarray(65_000, 131_100));
  });
});

describe('a stored version', () => {
  it('refuses parts that do not add up, and large bodies without an ETag', () => {
    expect(() => new StoredVersion({ key: 'k', body: 'abc', parts: [{ size: 2 }] }, 'null', 0)).toThrow('2 bytes');
    expect(() => new StoredVersion({ key: 'k', body: { size: 2 ** 40 } }, 'null', 0)).toThrow('too large');
  });
});

describe('the buckets', () => {
  it('keep 5,000 versions of one key, all with ids that S3 could have issued', () => {
    const store = new Store(bucketDefinitions, Date.now());
    const versions = store.bucket('versioned')?.versions('long-history.csv') ?? [];
    expect(versions.length).toBe(5000);
    expect(new Set(versions.map(({ versionId }) => versionId)).size).toBe(5000);
    for (const bucket of store.buckets()) {
      for (const key of bucket.keys()) {
        for (const { versionId } of bucket.history(key)?.written() ?? []) expect(isVersionId(versionId)).toBe(true);
      }
    }
  });

  it('derive the same ids each time', () => {
    expect(deriveVersionId('b', 'k', 1)).toBe(deriveVersionId('b', 'k', 1));
    expect(deriveVersionId('b', 'k', 1)).not.toBe(deriveVersionId('b', 'k', 2));
  });
});
