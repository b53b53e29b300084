/**
 * DeleteObject: a delete marker where the bucket keeps versions, for good where it does not or where a version is named.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html
 */
import type { Answer, Header } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { accessDenied } from '../http/s3-error.ts';
import { bypassesGovernance } from '../object-details/retention.ts';
import { readVersionId } from './read-input.ts';

export function deleteObject(call: Call): Answer {
  const { bucket, request, now } = call;
  const versionId = readVersionId(call);
  requirePermission(call, versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion');
  if (versionId !== undefined) return deleteVersion(call, versionId);
  if (bucket.versioning === 'never') {
    bucket.remove(request.key, 'null');
    return { status: 204, headers: [] };
  }
  const marker = bucket.put({ key: request.key, deleteMarker: true, lastModified: new Date(now).toISOString() });
  return {
    status: 204,
    headers: [
      ['x-amz-delete-marker', 'true'],
      ['x-amz-version-id', marker.versionId],
    ],
  };
}

function deleteVersion(call: Call, versionId: string): Answer {
  const { bucket, request, now } = call;
  const version = bucket.version(request.key, versionId);
  const { retention, legalHold, deleteMarker } = version?.definition ?? {};
  const retained = retention !== undefined && bucket.timeOf(retention.until) > now;
  const bypassed = retention?.mode === 'GOVERNANCE' && bypassesGovernance(call);
  if ((retained && !bypassed) || legalHold === 'ON')
    throw accessDenied('Access Denied because object protected by object lock.');
  bucket.remove(request.key, versionId);
  const headers: Header[] = bucket.versioning === 'never' ? [] : [['x-amz-version-id', versionId]];
  if (deleteMarker) headers.push(['x-amz-delete-marker', 'true']);
  return { status: 204, headers };
}
