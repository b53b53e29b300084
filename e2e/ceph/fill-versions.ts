/** Keys with a history: several versions, delete markers, `null` versions, more of them than a listing has on a page. */
import { DeleteObjectCommand, PutBucketVersioningCommand, type S3Client } from '@aws-sdk/client-s3';
import { exposedHeaders, history } from './contents.ts';
import type { Versions } from './deployment.ts';
import { makeBucket, put } from './make-bucket.ts';

/** Makes the buckets `versioned`, `suspended` and that of `history`. */
export async function fillVersions(client: S3Client): Promise<Versions> {
  const [versioned, oldest] = await Promise.all([fillVersioned(client), fillHistory(client), fillSuspended(client)]);
  return { ...versioned, oldest };
}

async function fillVersioned(client: S3Client): Promise<Omit<Versions, 'oldest'>> {
  const Bucket = 'versioned';
  await makeBucket(client, Bucket, exposedHeaders);
  // Stored before there were versions: its id is `null`.
  await put(client, Bucket, { Key: 'config.json', Body: 'null' });
  await setVersioning(client, Bucket, 'Enabled');
  const older = await put(client, Bucket, { Key: 'config.json', Body: '{}', Metadata: { color: 'red' } });
  const current = await put(client, Bucket, { Key: 'config.json', Body: '{"a":1}', Metadata: { color: 'blue' } });
  // Listed with config.json, whose name theirs begin with.
  for (const Key of ['config.json.bak', 'config.json/inside']) await put(client, Bucket, { Key });
  const beforeDeletion = await put(client, Bucket, { Key: 'deleted.txt' });
  const deleteMarker = await remove(client, Bucket, 'deleted.txt');
  await put(client, Bucket, { Key: 'undeleted.txt' });
  await remove(client, Bucket, 'undeleted.txt');
  await put(client, Bucket, { Key: 'undeleted.txt', Body: 'hello again' });
  return { older, current, beforeDeletion, deleteMarker };
}

/** While versioning is suspended, what is written and what is deleted has the id `null`, and older versions stay. */
async function fillSuspended(client: S3Client): Promise<void> {
  const Bucket = 'suspended';
  const keys = ['rewritten.txt', 'deleted.txt'];
  await makeBucket(client, Bucket, exposedHeaders);
  await setVersioning(client, Bucket, 'Enabled');
  for (const Key of keys) await put(client, Bucket, { Key });
  await setVersioning(client, Bucket, 'Suspended');
  for (const Key of keys) await put(client, Bucket, { Key, Body: 'hello again' });
  await remove(client, Bucket, 'deleted.txt');
}

/** Says the id of the oldest version. Those after it are put by several at once, so that this takes two seconds, not five. */
async function fillHistory(client: S3Client): Promise<string> {
  const { bucket, key: Key, versions } = history;
  await makeBucket(client, bucket, exposedHeaders);
  await setVersioning(client, bucket, 'Enabled');
  const oldest = await put(client, bucket, { Key, Body: 'first' });
  const bodies = Array.from({ length: versions - 1 }, (_, index) => `version ${index}`).values();
  const putAll = async () => {
    for (const Body of bodies) await put(client, bucket, { Key, Body });
  };
  await Promise.all(Array.from({ length: 16 }, putAll));
  return oldest;
}

async function setVersioning(client: S3Client, Bucket: string, Status: 'Enabled' | 'Suspended'): Promise<void> {
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
}

/** Says the delete marker's version id. */
async function remove(client: S3Client, Bucket: string, Key: string): Promise<string> {
  return (await client.send(new DeleteObjectCommand({ Bucket, Key }))).VersionId ?? '';
}
