import type { StorageClass } from '@aws-sdk/client-s3';
import * as s3 from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { parseStorageClass } from './storage-class.ts';

describe('parseStorageClass', () => {
  it('knows every class that the SDK knows', () => {
    for (const name of Object.values<StorageClass>(s3.StorageClass))
      expect(parseStorageClass(name), name).toBeDefined();
  });
  it('says which must be restored', () => {
    expect(parseStorageClass('GLACIER')).toMatchObject({ name: 'Glacier Flexible Retrieval', readable: 'restore' });
    expect(parseStorageClass('GLACIER_IR')?.readable).toBe('at once');
  });
  it.each(['', 'glacier', 'NEW_CLASS', 'constructor'])('is silent on %j', (text) =>
    expect(parseStorageClass(text)).toBeUndefined(),
  );
});
