/** GetBucketLocation: the region as XML, which a page can read without any exposed header. */
import type { Answer } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { xmlAnswer } from '../http/xml.ts';

/** us-east-1 is the empty element. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export function getBucketLocation(call: Call): Answer {
  requirePermission(call, 's3:GetBucketLocation');
  const { region, definition } = call.bucket;
  return xmlAnswer('LocationConstraint', definition.locationConstraint ?? (region === 'us-east-1' ? '' : region));
}
