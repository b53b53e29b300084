/** How is a stored header changed? The advice that several checks end with. */
import type { Words } from '../words.ts';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export const storeAgain: Words = [
  'Stored headers change only with a copy of the object onto itself: CopyObject with ',
  { code: 'x-amz-metadata-directive: REPLACE' },
  ', which must name all headers and metadata that are to stay.',
];
