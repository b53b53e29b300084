/**
 * HeadObject and GetObject: one evaluation for both, so that a HEAD is exactly the GET without its body.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
import type { Answer, Header } from '../http/answer.ts';
import { type Call, chargeHeaders } from '../http/call.ts';
import { S3Error } from '../http/s3-error.ts';
import { readBody } from '../store/body.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import { checksumHeaders } from './checksum-headers.ts';
import { checkCustomerKey } from './customer-key.ts';
import { findVersion } from './find-version.ts';
import { isArchived } from './is-archived.ts';
import { requireKmsKey } from './kms.ts';
import { protectedHeaders, storedHeaders, validatorHeaders } from './object-headers.ts';
import { isNotModified } from './preconditions.ts';
import { readInput } from './read-input.ts';
import { type Slice, sliceOf } from './slice.ts';
import { withFault } from './with-fault.ts';

export function readObject(call: Call): Answer {
  const input = readInput(call);
  const version = findVersion(call, input.versionId);
  return withFault(call, version, () => {
    if (isNotModified(call, version)) return { status: 304, headers: validatorHeaders(call, version) };
    const customerKey = checkCustomerKey(call.request, version);
    const isGet = call.request.method === 'GET';
    if (isGet) requireRestored(version);
    if (isGet || input.checksumMode) requireKmsKey(call, version);
    const slice = sliceOf(version, input);
    const headers: Header[] = [
      ...validatorHeaders(call, version),
      ...storedHeaders(call, version, input, customerKey),
      ...protectedHeaders(call, version, input),
      ...checksumHeaders(version, input, slice),
      ...sliceHeaders(version, slice, input.partNumber),
      ...chargeHeaders(call),
    ];
    return {
      status: slice.status,
      headers: overridden(headers, input.overrides),
      body: readBody(version.body, slice.start, slice.end),
    };
  });
}

function sliceHeaders(version: StoredVersion, slice: Slice, partNumber: number | undefined): Header[] {
  const headers: Header[] = [
    ['Accept-Ranges', 'bytes'],
    ['Content-Length', String(slice.end - slice.start)],
  ];
  if (slice.status === 206) headers.push(['Content-Range', `bytes ${slice.start}-${slice.end - 1}/${version.size}`]);
  const { parts } = version.definition;
  if (partNumber !== undefined && parts) headers.push(['x-amz-mp-parts-count', String(parts.length)]);
  return headers;
}

function overridden(headers: readonly Header[], overrides: ReadonlyMap<string, string>): Header[] {
  if (overrides.size === 0) return [...headers];
  return [...headers.filter(([name]) => !overrides.has(name.toLowerCase())), ...overrides];
}

/** An archived body cannot be read; its metadata can. */
function requireRestored(version: StoredVersion): void {
  const { storageClass = 'STANDARD', archiveStatus, restore } = version.definition;
  if (!isArchived(version) || typeof restore === 'object') return;
  throw new S3Error(403, 'InvalidObjectState', "The operation is not valid for the object's storage class", {
    StorageClass: storageClass,
    ...(archiveStatus && { AccessTier: archiveStatus }),
  });
}
