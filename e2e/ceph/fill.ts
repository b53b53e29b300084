/** Fills the gateway over its S3 API: an object for every behaviour that the specs look at. */
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketRequestPaymentCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import {
  awkwardKeys,
  customerKeys,
  everything,
  exposedHeaders,
  metadataNames,
  plain,
  storageClasses,
} from './contents.ts';
import type { Keys, Versions } from './deployment.ts';
import { fillVersions } from './fill-versions.ts';
import { makeBucket, type Put, put } from './make-bucket.ts';

/** Makes all buckets and objects. The version ids are the only thing that cannot be known beforehand. */
export async function fill(endpoint: string, owner: Keys): Promise<Versions> {
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: owner,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const [versions] = await Promise.all([
    fillVersions(client),
    fillAllExposed(client),
    fillOthers(client),
    fillLocked(client),
    fillAwkwardKeys(client),
  ]);
  client.destroy();
  return versions;
}

async function fillAllExposed(client: S3Client): Promise<void> {
  const { bucket } = everything;
  const [color = '', mixed = '', greeting = ''] = metadataNames;
  await makeBucket(client, bucket, exposedHeaders);
  await client.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket: bucket,
      LifecycleConfiguration: {
        Rules: [{ ID: 'soon', Status: 'Enabled', Filter: { Prefix: 'expiring/' }, Expiration: { Days: 7 } }],
      },
    }),
  );
  await put(client, bucket, {
    Key: everything.key,
    ContentType: 'text/plain; charset=utf-8',
    CacheControl: 'max-age=60, public',
    ContentDisposition: 'attachment; filename="every thing.txt"',
    ContentEncoding: 'identity',
    ContentLanguage: 'de-DE',
    Expires: new Date('2037-10-21T07:28:00Z'),
    WebsiteRedirectLocation: '/elsewhere',
    StorageClass: 'STANDARD_IA',
    Tagging: 'team=search&stage=test',
    Metadata: { [color]: 'blue', [mixed]: 'YES', [greeting]: 'Grüße' },
  });
  await put(client, bucket, { Key: plain.key });
  await put(client, bucket, { Key: 'expiring/soon.txt' });
  await put(client, bucket, {
    Key: 'sse-c.txt',
    SSECustomerAlgorithm: 'AES256',
    SSECustomerKey: Buffer.from(customerKeys.right).toString('base64'),
  });
  await put(client, bucket, { Key: 'sse-s3.txt', ServerSideEncryption: 'AES256' });
  await put(client, bucket, { Key: 'sse-kms.txt', ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'testkey-1' });
  for (const name of storageClasses)
    await put(client, bucket, { Key: `classes/${name}`, StorageClass: name as NonNullable<Put['StorageClass']> });
  await putInParts(client, bucket, 'multipart.bin');
}

async function putInParts(client: S3Client, Bucket: string, Key: string): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const parts = [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('the end')];
  const Parts = [];
  for (const [index, Body] of parts.entries()) {
    const PartNumber = index + 1;
    const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
    Parts.push({ ETag, PartNumber });
  }
  await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
}

async function fillLocked(client: S3Client): Promise<void> {
  const lock = {
    Key: 'contract.pdf',
    ObjectLockMode: 'GOVERNANCE',
    ObjectLockRetainUntilDate: new Date('2040-01-02T03:04:05Z'),
    ObjectLockLegalHoldStatus: 'ON',
  } as const;
  await makeBucket(client, 'locked', exposedHeaders, true);
  await put(client, 'locked', lock);
  await makeBucket(client, 'locked-unexposed', [], true);
  await put(client, 'locked-unexposed', { ...lock, StorageClass: 'STANDARD_IA', Tagging: 'team=legal&stage=test' });
}

async function fillOthers(client: S3Client): Promise<void> {
  const object = { Key: 'report.txt', StorageClass: 'STANDARD_IA', Metadata: { color: 'blue', size: 'xl' } } as const;
  await makeBucket(client, 'little-exposed', ['ETag', 'x-amz-meta-color']);
  await put(client, 'little-exposed', object);
  // The rules of this one are rewritten by the specs.
  await makeBucket(client, 'doctored', []);
  await put(client, 'doctored', { ...object, Tagging: 'team=search&stage=test' });
  await makeBucket(client, 'nothing-exposed', []);
  await put(client, 'nothing-exposed', object);
  await makeBucket(client, 'no-cors', 'no CORS');
  await put(client, 'no-cors', object);
  await makeBucket(client, 'requester-pays', exposedHeaders);
  await put(client, 'requester-pays', { Key: 'data.bin' });
  await client.send(
    new PutBucketRequestPaymentCommand({
      Bucket: 'requester-pays',
      RequestPaymentConfiguration: { Payer: 'Requester' },
    }),
  );
}

async function fillAwkwardKeys(client: S3Client): Promise<void> {
  await makeBucket(client, 'awkward-keys', exposedHeaders);
  for (const Key of awkwardKeys) await put(client, 'awkward-keys', { Key, Body: Key });
}
