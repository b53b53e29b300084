/**
 * What could S3 send at all, given its status and what the request asked for? Reads no CORS: what could be read is in
 * `presence-exposure.ts`. Of a store that nobody measured only that is said which follows from HTTP.
 */
import { catalogue, headerLabel } from './catalogue/catalogue.ts';
import type { FieldName } from './catalogue/field.ts';
import { parseContentRange } from './header-values/content-range.ts';
import { headerValue, isSuccess, type Observation } from './observation.ts';
import { isUnmeasured, type StoreAnswers, senderName } from './presence-store.ts';

/** What an answer without an object may carry: the headers of its own error document, and who pays. */
const ofErrors: readonly FieldName[] = ['ContentLength', 'ContentType', 'RequestCharged'];

/** The fields that S3 may send with a status; those that no status but 200 and 206 is named for are left out of all others. */
const byStatus: Readonly<Partial<Record<number, readonly FieldName[]>>> = {
  304: ['ETag', 'LastModified', 'VersionId', 'CacheControl', 'Expires', 'ExpiresString', 'RequestCharged'],
  404: [...ofErrors, 'DeleteMarker', 'VersionId'],
  405: [...ofErrors, 'DeleteMarker', 'VersionId', 'LastModified'],
  416: [...ofErrors, 'ContentRange'],
};

/** What any of them may carry: all that is ruled out for no store. */
const byAnyStatus: readonly FieldName[] = Object.values(byStatus).flatMap((fields) => fields ?? []);

interface Implication {
  readonly fields: readonly FieldName[];
  /** Set where it follows from HTTP, so that it holds for every store. */
  readonly everywhere?: true;
  /** True where a value that could be read rules the fields out. */
  readonly rulesOut: (read: (field: FieldName) => string | undefined, observation: Observation) => boolean;
  readonly because: string;
}

const archived = ['GLACIER', 'DEEP_ARCHIVE', 'INTELLIGENT_TIERING'];

const implications: readonly Implication[] = [
  {
    fields: ['DeleteMarker'],
    rulesOut: () => true,
    because: 'A delete marker never answers with 200 or 206: S3 sends x-amz-delete-marker with a 404 or 405.',
  },
  {
    fields: ['ContentRange'],
    everywhere: true,
    rulesOut: (_read, { status }) => status === 200,
    because: 'Content-Range comes with a 206; a 200 is about the whole object.',
  },
  {
    fields: ['RequestCharged'],
    rulesOut: (_read, { request }) => request.requestPayer === undefined,
    because:
      'The request did not offer to pay (x-amz-request-payer), so the caller was not charged in the owner’s place.',
  },
  {
    fields: ['SSECustomerAlgorithm', 'SSECustomerKeyMD5'],
    rulesOut: (_read, { request }) => request.sseCustomerAlgorithm === undefined,
    because: 'The request carried no customer key, and S3 refuses an SSE-C object without it.',
  },
  {
    fields: ['ServerSideEncryption', 'SSEKMSKeyId', 'BucketKeyEnabled'],
    rulesOut: (read) => read('SSECustomerAlgorithm') !== undefined,
    because: 'The object is under a customer’s own key (SSE-C), for which S3 sends no x-amz-server-side-encryption.',
  },
  {
    fields: ['SSEKMSKeyId', 'BucketKeyEnabled'],
    rulesOut: (read) => read('ServerSideEncryption')?.startsWith('aws:kms') === false,
    because: 'x-amz-server-side-encryption names no KMS encryption.',
  },
  {
    fields: ['ArchiveStatus'],
    rulesOut: (read) => (read('StorageClass') ?? 'INTELLIGENT_TIERING') !== 'INTELLIGENT_TIERING',
    because: 'x-amz-storage-class is not INTELLIGENT_TIERING, the only class with archive tiers.',
  },
  {
    fields: ['Restore'],
    rulesOut: (read) => !archived.includes(read('StorageClass') ?? 'GLACIER'),
    because: 'x-amz-storage-class names no archive, so there is nothing to restore.',
  },
  {
    fields: ['ObjectLockEventHoldDurationDays', 'ObjectLockEventHoldDurationYears'],
    rulesOut: (read) => read('ObjectLockEventHold') === 'OFF',
    because: 'x-amz-object-lock-event-hold is OFF, and S3 sends the duration only while the hold is on.',
  },
];

/**
 * Why the store cannot have sent a field with this answer, as a sentence; undefined if it could have.
 *
 * @example impossible('ETag', answer404) // 'S3 does not send ETag with a 404.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function impossible(field: FieldName, observation: Observation, store?: StoreAnswers): string | undefined {
  const { status, headers } = observation;
  if (!isSuccess(status)) return notWithStatus(field, status, store);
  const read = (name: FieldName): string | undefined => headerValue(headers, catalogue[name].header);
  return implications.find(
    ({ fields, everywhere, rulesOut }) =>
      fields.includes(field) && (everywhere || !isUnmeasured(store)) && rulesOut(read, observation),
  )?.because;
}

function notWithStatus(field: FieldName, status: number, store: StoreAnswers | undefined): string | undefined {
  const header = headerLabel(field);
  if (isUnmeasured(store)) {
    return byAnyStatus.includes(field)
      ? undefined
      : `A ${status} presents no object, so ${header} is not to be expected with it.`;
  }
  const fields = store?.measured?.carries[status] ?? byStatus[status] ?? ofErrors;
  return fields.includes(field) ? undefined : `${senderName(store)} does not send ${header} with a ${status}.`;
}

/**
 * Why S3 kept a field back although the object may have it: the request did not ask, or asked for something narrower.
 * Undefined for other statuses than 200 and 206, and for a store that nobody measured.
 *
 * @example notAskedFor('PartsCount', answer) // 'Not asked for: S3 sends the number of parts only …'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function notAskedFor(field: FieldName, observation: Observation, store?: StoreAnswers): string | undefined {
  const { request, status } = observation;
  if (!isSuccess(status) || isUnmeasured(store)) return undefined;
  if (field === 'PartsCount' && request.partNumber === undefined)
    return 'Not asked for: S3 sends the number of parts only to a request with a partNumber.';
  if (field === 'Expiration' && request.versionId !== undefined)
    return 'S3 leaves x-amz-expiration out when the request names a version, even the current one.';
  if (!field.startsWith('Checksum')) return undefined;
  if (request.checksumMode === 'off')
    return 'Not asked for: S3 sends checksums only to a request with x-amz-checksum-mode: ENABLED.';
  return isPartial(observation) ? 'S3 sends no checksum with a range that is not the whole object.' : undefined;
}

/** Whether a Range (not a part number) brought less than the whole object; false where Content-Range cannot be read. */
function isPartial({ request, headers }: Observation): boolean {
  if (request.range === undefined || request.partNumber !== undefined) return false;
  const { first, last, size } = parseContentRange(headerValue(headers, 'content-range') ?? '') ?? {};
  return first !== undefined && last !== undefined && size !== undefined && last - first + 1 < size;
}
