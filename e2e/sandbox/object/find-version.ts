/** Which version a request means, or which error says that there is none: 403, 404 or, for a delete marker, 404 and 405. */
import { isAllowed } from '../auth/role.ts';
import type { Header } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { httpDate } from '../http/dates.ts';
import { accessDenied, S3Error } from '../http/s3-error.ts';
import type { StoredVersion } from '../store/stored-version.ts';

/** Checks the right to read first: whoever may not read an object learns nothing about it. */
export function findVersion(call: Call, versionId: string | undefined): StoredVersion {
  requirePermission(call, versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion');
  return existingVersion(call, versionId);
}

/** For operations whose right is not the right to read the object: they check it before. */
export function existingVersion(call: Call, versionId: string | undefined): StoredVersion {
  const { bucket, request } = call;
  const version = versionId === undefined ? bucket.current(request.key) : bucket.version(request.key, versionId);
  if (version && !version.definition.deleteMarker) return version;
  if (version && versionId !== undefined) throw markerIsNoObject(call, version);
  if (!isAllowed(call.caller, 's3:ListBucket', bucket, request.key)) throw accessDenied();
  if (versionId !== undefined) {
    throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.', {
      Key: request.key,
      VersionId: versionId,
    });
  }
  throw new S3Error(
    404,
    'NoSuchKey',
    'The specified key does not exist.',
    { Key: request.key },
    version ? markerHeaders(version) : [],
  );
}

function markerHeaders(marker: StoredVersion): Header[] {
  return [
    ['x-amz-delete-marker', 'true'],
    ['x-amz-version-id', marker.versionId],
  ];
}

function markerIsNoObject({ request }: Call, marker: StoredVersion): S3Error {
  return new S3Error(
    405,
    'MethodNotAllowed',
    'The specified method is not allowed against this resource.',
    { Method: request.method, ResourceType: 'DeleteMarker' },
    [...markerHeaders(marker), ['Allow', 'DELETE'], ['Last-Modified', httpDate(marker.lastModified)]],
  );
}
