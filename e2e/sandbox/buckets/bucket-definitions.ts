/** All buckets, in the order in which the catalogue shows them. */
import type { BucketDefinition } from '../store/definitions.ts';
import { archive } from './archive.ts';
import { awkwardKeys } from './awkward-keys.ts';
import { awkwardMetadata } from './awkward-metadata.ts';
import { checksums } from './checksums.ts';
import { delivery } from './delivery.ts';
import { encrypted } from './encrypted.ts';
import { everythingExposed } from './everything-exposed.ts';
import { farAway } from './far-away.ts';
import { faultsBucket } from './faults.ts';
import { locked } from './locked.ts';
import { multipart } from './multipart.ts';
import { noCors } from './no-cors.ts';
import { noList } from './no-list.ts';
import { nothingExposed } from './nothing-exposed.ts';
import { openToAll } from './open-to-all.ts';
import { otherOwner } from './other-owner.ts';
import { privateBucket } from './private.ts';
import { replicated } from './replicated.ts';
import { requesterPays } from './requester-pays.ts';
import { sampleCors } from './sample-cors.ts';
import { suspended } from './suspended.ts';
import { versioned } from './versioned.ts';

export const bucketDefinitions: readonly BucketDefinition[] = [
  everythingExposed,
  versioned,
  suspended,
  locked,
  encrypted,
  checksums,
  multipart,
  archive,
  replicated,
  delivery,
  awkwardMetadata,
  awkwardKeys,
  sampleCors,
  nothingExposed,
  noCors,
  privateBucket,
  noList,
  openToAll,
  requesterPays,
  otherOwner,
  farAway,
  faultsBucket,
];
