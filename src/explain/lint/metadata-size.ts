/** Is S3's room for user metadata nearly used up? */
import { userMetadataBytes, userMetadataLimit } from '../../object-head/header-values/user-metadata.ts';
import { metadataOf, type Rule } from '../rule.ts';

/**
 * Speaks from 80 % of S3's 2 KB on, counting names and values in bytes of UTF-8. Entries that CORS hides are not counted,
 * so the figure is a lower bound. Silent for other stores, which set other limits.
 *
 * @example metadataSize.explain(reading)?.title // ['User metadata takes at least ', { bytes: 1700 }, ' of the ', { bytes: 2048 }, ' that S3 allows.']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export const metadataSize: Rule = {
  id: 'lint/metadata-size',
  question: 'How much room is left for user metadata?',
  reads: ['Metadata'],
  explain: (reading) => {
    const bytes = userMetadataBytes(metadataOf(reading));
    // 80 %, in whole numbers.
    if (reading.store !== undefined || bytes * 10 < userMetadataLimit * 8) return undefined;
    return {
      id: 'lint/metadata-size',
      tone: 'caution',
      title: ['User metadata takes at least ', { bytes }, ' of the ', { bytes: userMetadataLimit }, ' that S3 allows.'],
      says: [
        'S3 refuses an upload or a copy that brings more (400, MetadataTooLarge). Names and values both count, each in UTF-8.',
      ],
      todo: ['Keep what is long elsewhere: in tags, in an object beside it, or in a database.'],
      evidence: ['x-amz-meta-*'],
    };
  },
};
