/** The CORS rule that hides nothing. S3 has no wildcard for exposed headers, so user metadata is named entry by entry. */
import type { ObjectDefinition } from '../store/definitions.ts';
import type { CorsRule } from './cors-rule.ts';

/** Every header that an answer about an object can carry, except `x-amz-meta-*`. */
const answerHeaders = [
  'Access-Control-Expose-Headers',
  'ETag',
  'Content-Length',
  'Content-Range',
  'Accept-Ranges',
  'Content-Encoding',
  'Content-Disposition',
  'Allow',
  'Date',
  'Server',
  'x-amz-request-id',
  'x-amz-id-2',
  'x-amz-bucket-region',
  'x-amz-version-id',
  'x-amz-delete-marker',
  'x-amz-storage-class',
  'x-amz-expiration',
  'x-amz-restore',
  'x-amz-archive-status',
  'x-amz-replication-status',
  'x-amz-mp-parts-count',
  'x-amz-tagging-count',
  'x-amz-missing-meta',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled',
  'x-amz-server-side-encryption-customer-algorithm',
  'x-amz-server-side-encryption-customer-key-MD5',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-object-lock-legal-hold',
  'x-amz-object-lock-event-hold',
  'x-amz-object-lock-event-hold-duration-days',
  'x-amz-object-lock-event-hold-duration-years',
  'x-amz-website-redirect-location',
  'x-amz-request-charged',
  'x-amz-checksum-type',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc32c',
  'x-amz-checksum-crc64nvme',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
  'x-amz-checksum-sha512',
  'x-amz-checksum-md5',
  'x-amz-checksum-xxhash64',
  'x-amz-checksum-xxhash3',
  'x-amz-checksum-xxhash128',
] as const;

/** One rule for all origins that exposes every header these objects can have. */
export function exposeEverything(objects: readonly ObjectDefinition[]): CorsRule {
  const metadataNames = new Set(objects.flatMap((object) => Object.keys(object.metadata ?? {})));
  return {
    allowedOrigins: ['*'],
    allowedMethods: ['GET', 'HEAD', 'PUT', 'DELETE'],
    allowedHeaders: ['*'],
    exposeHeaders: [...answerHeaders, ...Array.from(metadataNames, (name) => `x-amz-meta-${name}`)],
    maxAgeSeconds: 7200,
  };
}
