/** GetObjectLockConfiguration: whether versions can be locked here, and how new ones are by themselves. */
import type { Answer } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { S3Error } from '../http/s3-error.ts';
import { element, optionalElement, structure, xmlAnswer } from '../http/xml.ts';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html */
export function getObjectLockConfiguration(call: Call): Answer {
  requirePermission(call, 's3:GetBucketObjectLockConfiguration');
  const { name, definition } = call.bucket;
  if (!definition.objectLock) {
    throw new S3Error(
      404,
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
      { BucketName: name },
    );
  }
  const { mode, days, years } = definition.objectLock;
  const retention = optionalElement('Mode', mode) + optionalElement('Days', days) + optionalElement('Years', years);
  const rule = retention === '' ? '' : structure('Rule', structure('DefaultRetention', retention));
  return xmlAnswer('ObjectLockConfiguration', element('ObjectLockEnabled', 'Enabled') + rule);
}
