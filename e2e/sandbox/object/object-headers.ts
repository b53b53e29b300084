/**
 * The headers that describe a version, apart from the slice and the checksums. What the caller may not know is left out without a word.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html#API_HeadObject_ResponseSyntax
 */
import { isAllowed } from '../auth/role.ts';
import type { Header } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import { httpDate, isoSeconds } from '../http/dates.ts';
import type { Encryption } from '../store/definitions.ts';
import type { Bucket } from '../store/store.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import type { CustomerKey } from './customer-key.ts';
import { expirationOf } from './expiration.ts';
import type { ReadInput } from './read-input.ts';
import { restorationOf } from './restoration.ts';

type OptionalHeader = readonly [name: string, value: string | undefined];

function present(headers: readonly OptionalHeader[]): Header[] {
  return headers.filter((entry): entry is Header => entry[1] !== undefined);
}

/** What identifies the version; a 304 carries this much. */
export function validatorHeaders({ bucket }: Call, version: StoredVersion): Header[] {
  return present([
    ['Last-Modified', httpDate(version.lastModified)],
    ['ETag', version.etag],
    ['x-amz-version-id', bucket.versioning === 'never' ? undefined : version.versionId],
    ['Cache-Control', version.definition.cacheControl],
    ['Expires', version.definition.expires],
  ]);
}

/** What was stored with the object. */
export function storedHeaders(
  call: Call,
  version: StoredVersion,
  input: ReadInput,
  customerKey: CustomerKey | undefined,
): Header[] {
  const { definition } = version;
  const metadata = Object.entries(definition.metadata ?? {});
  return present([
    ['x-amz-expiration', input.versionId === undefined ? expirationOf(call.bucket, version) : undefined],
    ['x-amz-restore', restoreOf(call.bucket, version)],
    ['x-amz-archive-status', definition.archiveStatus],
    ...encryptionHeaders(definition.encryption, customerKey),
    ['x-amz-storage-class', definition.storageClass],
    ['x-amz-replication-status', definition.replicationStatus],
    ...metadata.map(([name, value]): Header => [`x-amz-meta-${name}`, value]),
    ['x-amz-missing-meta', definition.missingMeta?.toString()],
    ['x-amz-website-redirect-location', definition.websiteRedirectLocation],
    ['Content-Disposition', definition.contentDisposition],
    ['Content-Encoding', definition.contentEncoding],
    ['Content-Language', definition.contentLanguage],
    ['Content-Type', definition.contentType ?? 'binary/octet-stream'],
  ]);
}

/** What only a caller with a right of its own is told: tags, retention, holds. */
export function protectedHeaders(call: Call, version: StoredVersion, input: ReadInput): Header[] {
  const { tags, retention, legalHold, eventHold } = version.definition;
  const may = (action: string) => isAllowed(call.caller, action, call.bucket, call.request.key);
  const headers: OptionalHeader[] = [];
  const tagCount = Object.keys(tags ?? {}).length;
  if (tagCount > 0 && may(input.versionId === undefined ? 's3:GetObjectTagging' : 's3:GetObjectVersionTagging')) {
    headers.push(['x-amz-tagging-count', String(tagCount)]);
  }
  if (retention && may('s3:GetObjectRetention')) {
    const until = isoSeconds(call.bucket.timeOf(retention.until));
    headers.push(['x-amz-object-lock-mode', retention.mode], ['x-amz-object-lock-retain-until-date', until]);
  }
  if (legalHold && may('s3:GetObjectLegalHold')) headers.push(['x-amz-object-lock-legal-hold', legalHold]);
  if (eventHold && may('s3:GetObjectRetention')) {
    headers.push(
      ['x-amz-object-lock-event-hold', eventHold.status],
      ['x-amz-object-lock-event-hold-duration-days', eventHold.days?.toString()],
      ['x-amz-object-lock-event-hold-duration-years', eventHold.years?.toString()],
    );
  }
  return present(headers);
}

function encryptionHeaders(encryption: Encryption | undefined, customerKey: CustomerKey | undefined): OptionalHeader[] {
  const name = 'x-amz-server-side-encryption';
  if (encryption === undefined || encryption.kind === 'AES256') return [[name, 'AES256']];
  if (encryption.kind === 'SSE-C') {
    return [
      [`${name}-customer-algorithm`, customerKey?.algorithm],
      [`${name}-customer-key-MD5`, customerKey?.keyMD5],
    ];
  }
  return [
    [name, encryption.kind],
    [`${name}-aws-kms-key-id`, encryption.keyArn],
    [`${name}-bucket-key-enabled`, encryption.bucketKey?.toString()],
  ];
}

function restoreOf(bucket: Bucket, version: StoredVersion): string | undefined {
  const restoration = restorationOf(bucket, version);
  if (restoration === undefined) return undefined;
  if (restoration.inProgress) return 'ongoing-request="true"';
  return `ongoing-request="false", expiry-date="${httpDate(restoration.expiresAt)}"`;
}
