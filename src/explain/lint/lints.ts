/** All checks of what was stored, in the order in which they are shown within a tone. */
import type { Rule } from '../rule.ts';
import { awsChunked } from './aws-chunked.ts';
import { charsetMissing } from './charset-missing.ts';
import { compositeChecksum } from './composite-checksum.ts';
import { compressedWithoutEncoding } from './compressed-without-encoding.ts';
import { contentTypeGeneric } from './content-type-generic.ts';
import { contentTypeMismatch } from './content-type-mismatch.ts';
import { dispositionFilename } from './disposition-filename.ts';
import { doubleCompression } from './double-compression.ts';
import { emptyObject } from './empty-object.ts';
import { folderMarker } from './folder-marker.ts';
import { keyEmptySegment } from './key-empty-segment.ts';
import { keyInvisibleCharacter } from './key-invisible-character.ts';
import { keyOuterSpace } from './key-outer-space.ts';
import { kmsWithoutBucketKey } from './kms-without-bucket-key.ts';
import { metadataSize } from './metadata-size.ts';
import { noCacheControl } from './no-cache-control.ts';
import { publicSseC } from './public-sse-c.ts';

/** Those that look at the key alone, so that they say something true whatever the status is. */
export const keyLints: readonly Rule[] = [keyInvisibleCharacter, keyOuterSpace, keyEmptySegment];

/** Those that look at the answer; they make sense for a 200 and a 206. */
export const headerLints: readonly Rule[] = [
  publicSseC,
  emptyObject,
  compressedWithoutEncoding,
  doubleCompression,
  awsChunked,
  contentTypeGeneric,
  contentTypeMismatch,
  dispositionFilename,
  metadataSize,
  noCacheControl,
  charsetMissing,
  compositeChecksum,
  kmsWithoutBucketKey,
  folderMarker,
];
