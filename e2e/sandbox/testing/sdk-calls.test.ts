import {
  GetBucketCorsCommand,
  GetBucketVersioningCommand,
  GetObjectAnnotationCommand,
  GetObjectAttributesCommand,
  GetObjectLegalHoldCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  GetObjectTaggingCommand,
  ListObjectAnnotationsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerKey } from '../auth/role.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';

let sandbox: Sandbox;
let client: S3Client;
beforeAll(async () => {
  sandbox = await startSandbox();
  client = new S3Client({
    region: 'us-east-1',
    endpoint: sandbox.origin,
    forcePathStyle: true,
    credentials: ownerKey,
  });
});
afterAll(() => sandbox.close());

const everyField = { Bucket: 'everything-exposed', Key: 'every-field' };

describe('the SDK reads', () => {
  it('versions and delete markers', async () => {
    const output = await client.send(new ListObjectVersionsCommand({ Bucket: 'versioned', Prefix: 'undeleted.txt' }));
    expect(output.Versions?.map(({ IsLatest, Size, StorageClass }) => [IsLatest, Size, StorageClass])).toEqual([
      [true, 13, 'STANDARD'],
      [false, 12, 'STANDARD'],
    ]);
    expect(output.Versions?.[0]).toMatchObject({ ChecksumAlgorithm: ['CRC64NVME'], ChecksumType: 'FULL_OBJECT' });
    expect(output.DeleteMarkers?.[0]).toMatchObject({ Key: 'undeleted.txt', IsLatest: false });
  });

  it('restore states in a listing', async () => {
    const { Contents } = await client.send(
      new ListObjectsV2Command({ Bucket: 'archive', OptionalObjectAttributes: ['RestoreStatus'] }),
    );
    const states = Contents?.flatMap(({ RestoreStatus }) => (RestoreStatus ? [RestoreStatus.IsRestoreInProgress] : []));
    expect(new Set(states)).toEqual(new Set([true, false]));
  });

  it('attributes, tags, retention and legal hold of one object', async () => {
    const attributes = await client.send(
      new GetObjectAttributesCommand({ ...everyField, ObjectAttributes: ['ETag', 'ObjectParts', 'StorageClass'] }),
    );
    expect(attributes).toMatchObject({ StorageClass: 'GLACIER', ObjectParts: { TotalPartsCount: 3 } });
    expect(attributes.LastModified?.toISOString()).toBe('2026-03-01T12:00:00.000Z');
    const { TagSet } = await client.send(new GetObjectTaggingCommand(everyField));
    expect(TagSet).toContainEqual({ Key: 'team', Value: 'platform' });
    const { Retention } = await client.send(new GetObjectRetentionCommand(everyField));
    const held = { Mode: 'GOVERNANCE', EventHold: 'ON', EventHoldDuration: { Days: 30 } };
    expect(Retention).toMatchObject({ ...held, RetainUntilDate: new Date('2030-01-01T00:00:00Z') });
    const { LegalHold } = await client.send(new GetObjectLegalHoldCommand(everyField));
    expect(LegalHold).toEqual({ Status: 'ON' });
  });

  it('annotations', async () => {
    const { Annotations, ObjectVersionId } = await client.send(new ListObjectAnnotationsCommand(everyField));
    expect(Annotations?.map(({ AnnotationName, Size }) => [AnnotationName, Size])).toEqual([
      ['review/2026', 44],
      ['summary', 39],
    ]);
    expect(ObjectVersionId).toBe(sandbox.store.bucket('everything-exposed')?.current('every-field')?.versionId);
    const input = { ...everyField, AnnotationName: 'summary', ChecksumMode: 'ENABLED' } as const;
    const { AnnotationPayload } = await client.send(new GetObjectAnnotationCommand(input));
    expect(await AnnotationPayload?.transformToString()).toBe('The annual report, as it went to print.');
    const missing = new GetObjectAnnotationCommand({ ...everyField, AnnotationName: 'none' });
    await expect(client.send(missing)).rejects.toThrow(expect.objectContaining({ name: 'NoSuchAnnotation' }));
  });

  it('the configuration of a bucket', async () => {
    const { Status } = await client.send(new GetBucketVersioningCommand({ Bucket: 'versioned' }));
    expect(Status).toBe('Enabled');
    const lock = await client.send(new GetObjectLockConfigurationCommand({ Bucket: 'locked' }));
    expect(lock.ObjectLockConfiguration).toEqual({ ObjectLockEnabled: 'Enabled' });
  });
});

describe('the SDK changes', () => {
  it('objects and their tags', async () => {
    const place = { Bucket: 'multipart', Key: 'by-the-sdk.txt' };
    const { ETag } = await client.send(new PutObjectCommand({ ...place, Body: 'test', Tagging: 'a=b' }));
    expect(ETag).toBe('"098f6bcd4621d373cade4e832627b4f6"');
    await client.send(new PutObjectTaggingCommand({ ...place, Tagging: { TagSet: [{ Key: 'c', Value: 'd e' }] } }));
    const { TagSet } = await client.send(new GetObjectTaggingCommand(place));
    expect(TagSet).toEqual([{ Key: 'c', Value: 'd e' }]);
  });

  it('CORS rules', async () => {
    const CORSRules = [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'], ExposeHeaders: ['ETag'], MaxAgeSeconds: 60 }];
    await client.send(new PutBucketCorsCommand({ Bucket: 'no-cors', CORSConfiguration: { CORSRules } }));
    const output = await client.send(new GetBucketCorsCommand({ Bucket: 'no-cors' }));
    expect(output.CORSRules).toEqual(CORSRules);
  });
});
