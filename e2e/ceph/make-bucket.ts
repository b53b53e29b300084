/** Makes a bucket that a page on this machine may read, and puts objects into it. */
import {
  CreateBucketCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';

export type Put = Omit<PutObjectCommandInput, 'Bucket'> & { readonly Key: string };

/** `expose`: what its CORS rule lets a page read. */
export async function makeBucket(
  client: S3Client,
  Bucket: string,
  expose: readonly string[] | 'no CORS',
  lock = false,
) {
  await client.send(new CreateBucketCommand({ Bucket, ...(lock ? { ObjectLockEnabledForBucket: true } : {}) }));
  if (expose === 'no CORS') return;
  const rule = { AllowedOrigins: ['http://localhost:*'], AllowedMethods: ['GET', 'HEAD'], AllowedHeaders: ['*'] };
  await client.send(
    new PutBucketCorsCommand({
      Bucket,
      CORSConfiguration: { CORSRules: [{ ...rule, ExposeHeaders: [...expose], MaxAgeSeconds: 300 }] },
    }),
  );
}

/** Says the version id, empty where the bucket gives none. */
export async function put(client: S3Client, Bucket: string, object: Put): Promise<string> {
  const { VersionId = '' } = await client.send(new PutObjectCommand({ Bucket, Body: 'hello world', ...object }));
  return VersionId;
}
