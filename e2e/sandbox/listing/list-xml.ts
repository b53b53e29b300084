/** What listings write about a version. */
import { createHash } from 'node:crypto';
import { isoMilliseconds } from '../http/dates.ts';
import { element, structure } from '../http/xml.ts';
import { restorationOf } from '../object/restoration.ts';
import type { Bucket } from '../store/store.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import type { ListInput } from './list-input.ts';

/** The canonical user id of the bucket's account, 64 hexadecimal digits. */
export function ownerElement({ account }: Bucket): string {
  return structure('Owner', element('ID', createHash('sha256').update(account).digest('hex')));
}

/**
 * From `LastModified` to `RestoreStatus`; unlike a HEAD, a listing names STANDARD too. A page has thousands of values: those
 * that cannot need escaping are not searched for it.
 */
export function contentElements(bucket: Bucket, version: StoredVersion, input: ListInput, owner: string): string {
  const { checksums, storageClass = 'STANDARD' } = version.definition;
  const algorithms = version.checksumAlgorithms.map((name) => structure('ChecksumAlgorithm', name.toUpperCase()));
  const type = typeof checksums === 'object' ? checksums.type : 'FULL_OBJECT';
  return [
    structure('LastModified', isoMilliseconds(version.lastModified)),
    element('ETag', version.etag),
    ...algorithms,
    algorithms.length > 0 ? structure('ChecksumType', type) : '',
    structure('Size', String(version.size)),
    owner,
    element('StorageClass', storageClass),
    input.withRestoreStatus ? restoreStatus(bucket, version) : '',
  ].join('');
}

function restoreStatus(bucket: Bucket, version: StoredVersion): string {
  const restoration = restorationOf(bucket, version);
  if (!restoration) return '';
  const inProgress = element('IsRestoreInProgress', String(restoration.inProgress));
  const expiry = restoration.inProgress ? '' : element('RestoreExpiryDate', isoMilliseconds(restoration.expiresAt));
  return structure('RestoreStatus', inProgress + expiry);
}

export function prefixElements(prefixes: readonly string[], { encode }: ListInput): string {
  return prefixes.map((prefix) => structure('CommonPrefixes', element('Prefix', encode(prefix)))).join('');
}
