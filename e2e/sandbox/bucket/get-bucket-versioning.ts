/** GetBucketVersioning: a bucket that never kept versions has no status at all. */
import type { Answer } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { element, xmlAnswer } from '../http/xml.ts';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export function getBucketVersioning(call: Call): Answer {
  requirePermission(call, 's3:GetBucketVersioning');
  const { versioning } = call.bucket;
  if (versioning === 'never') return xmlAnswer('VersioningConfiguration', '');
  return xmlAnswer('VersioningConfiguration', element('Status', versioning === 'enabled' ? 'Enabled' : 'Suspended'));
}
