/** The lists of actions that several buckets give their guests. */

/** Everything a guest needs to see all there is to see, without changing anything. */
export const readEverything = [
  's3:GetObject',
  's3:GetObjectVersion',
  's3:GetObjectTagging',
  's3:GetObjectVersionTagging',
  's3:GetObjectAttributes',
  's3:GetObjectVersionAttributes',
  's3:GetObjectRetention',
  's3:GetObjectLegalHold',
  's3:ListObjectAnnotations',
  's3:GetObjectAnnotation',
  's3:ListBucket',
  's3:ListBucketVersions',
  's3:GetBucketCORS',
  's3:GetBucketLocation',
  's3:GetBucketVersioning',
  's3:GetBucketObjectLockConfiguration',
  'kms:Decrypt',
] as const;

/** Only the object itself: no listing, no tags, no lock, no KMS key. */
export const readObjectsOnly = ['s3:GetObject', 's3:GetObjectVersion'] as const;
