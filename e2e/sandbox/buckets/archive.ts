/** Storage classes, above all those from which a body must be restored first. HEAD works on all of them. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const body = { size: 4096 };

const objects: readonly ObjectDefinition[] = [
  {
    key: 'glacier.tar',
    body,
    storageClass: 'GLACIER',
    example: { title: 'Glacier Flexible Retrieval', what: 'Archived, never restored: HEAD works, GET is a 403.' },
  },
  {
    key: 'glacier-restoring.tar',
    body,
    storageClass: 'GLACIER',
    restore: 'ongoing',
    example: { title: 'Restore under way', what: 'Somebody asked for a copy, and S3 is making it.' },
  },
  {
    key: 'glacier-restored.tar',
    body,
    storageClass: 'GLACIER',
    restore: { until: { days: 3 } },
    example: { title: 'Restored for three days', what: 'A temporary copy can be read until the expiry date.' },
  },
  {
    key: 'deep-archive.tar',
    body,
    storageClass: 'DEEP_ARCHIVE',
    example: { title: 'Glacier Deep Archive', what: 'The cheapest class; restoring takes hours.' },
  },
  {
    key: 'glacier-instant.tar',
    body,
    storageClass: 'GLACIER_IR',
    example: { title: 'Glacier Instant Retrieval', what: 'Called Glacier, but can be read at once.' },
  },
  {
    key: 'intelligent.tar',
    body,
    storageClass: 'INTELLIGENT_TIERING',
    example: {
      title: 'Intelligent-Tiering',
      what: 'In one of the tiers that can be read at once; which one is not told.',
    },
  },
  {
    key: 'intelligent-archive.tar',
    body,
    storageClass: 'INTELLIGENT_TIERING',
    archiveStatus: 'ARCHIVE_ACCESS',
    example: {
      title: 'Intelligent-Tiering, archive tier',
      what: 'The class stays INTELLIGENT_TIERING; only x-amz-archive-status shows that it is archived.',
    },
  },
  {
    key: 'intelligent-deep-archive.tar',
    body,
    storageClass: 'INTELLIGENT_TIERING',
    archiveStatus: 'DEEP_ARCHIVE_ACCESS',
    restore: 'ongoing',
    example: { title: 'Intelligent-Tiering, deep archive, restoring', what: 'On its way back to the frequent tier.' },
  },
  {
    key: 'standard-ia.tar',
    body,
    storageClass: 'STANDARD_IA',
    example: { title: 'Standard-IA', what: 'Infrequent access.' },
  },
  {
    key: 'one-zone-ia.tar',
    body,
    storageClass: 'ONEZONE_IA',
    example: { title: 'One Zone-IA', what: 'Kept in one zone only.' },
  },
  {
    key: 'reduced-redundancy.tar',
    body,
    storageClass: 'REDUCED_REDUNDANCY',
    example: { title: 'Reduced redundancy', what: 'A class that AWS advises against.' },
  },
  {
    key: 'unknown-class.tar',
    body,
    storageClass: 'LUNAR_VAULT',
    example: { title: 'A class from the future', what: 'A storage class that no client knows yet.' },
  },
  { key: 'standard.tar', body, example: { title: 'Standard', what: 'The one class that S3 does not mention.' } },
];

export const archive: BucketDefinition = {
  name: 'archive',
  title: 'Storage classes and archives',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
