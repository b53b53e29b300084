/** What the document of GetObjectTagging says, in the terms of HeadObject's headers. */
import type { GetObjectTaggingCommandOutput } from '@aws-sdk/client-s3';
import type { Brought } from './recovery-result.ts';

export type TaggingDocument = Pick<Partial<GetObjectTaggingCommandOutput>, 'TagSet'>;

/**
 * The number of tags, or the proof that there are none: S3 sends no `x-amz-tagging-count` of 0. Nothing where the document has
 * no list at all.
 *
 * @example broughtByTagging({ TagSet: [{ Key: 'team', Value: 'a' }] }).values // { TagCount: '1' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html
 */
export function broughtByTagging({ TagSet }: TaggingDocument): Brought {
  if (!TagSet) return { values: {}, none: {} };
  return TagSet.length === 0
    ? { values: {}, none: { TagCount: 'the object has no tags.' } }
    : { values: { TagCount: String(TagSet.length) }, none: {} };
}
