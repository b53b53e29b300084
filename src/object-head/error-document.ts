/**
 * The error document that S3 sends in the body of everything but a HEAD: the reason that a HEAD cannot carry. The SDK reads
 * the XML; here it is taken off what the SDK throws.
 */

export interface ErrorDocument {
  /** S3's error code, `AccessDenied`, `NoSuchKey`, `RequestTimeTooSkewed`. */
  readonly code: string;
  /** S3's own words; empty where there were none. Not ours: may hold anything but what has the form of a secret. */
  readonly message: string;
  /** Those of its other elements that say something of the request and hold no secret: `{ Region: 'eu-west-1' }`. */
  readonly detail: Readonly<Partial<Record<DetailElement, string>>>;
}

/**
 * The elements that are kept. Others are left out, whatever they hold: some repeat the session token (`Token-0`), the access
 * key id or the whole signed request, token included (`CanonicalRequest`, `StringToSign`).
 */
const detailElements = [
  'ActualObjectSize',
  'ActualPartCount',
  'ArgumentName',
  'ArgumentValue',
  'Bucket',
  'BucketName',
  'Condition',
  'Endpoint',
  'Header',
  'HeadersNotSigned',
  'Key',
  'MaxAllowedSkewMilliseconds',
  'Method',
  'PartNumberRequested',
  'RangeRequested',
  'Region',
  'RequestTime',
  'ResourceType',
  'ServerTime',
  'StorageClass',
  'VersionId',
] as const;

export type DetailElement = (typeof detailElements)[number];

/** Arguments whose value S3 may repeat. Of any other, a customer key among them, the name alone is kept. */
const harmlessArguments: ReadonlySet<string> = new Set([
  'partNumber',
  'range',
  'versionId',
  'x-amz-checksum-mode',
  'x-amz-expected-bucket-owner',
  'x-amz-request-payer',
]);

/** What has the form of a customer key, 32 bytes in base64, or of a session token, which is longer than words and paths are. */
const secretLike = /[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{100,}={0,2}/g;

/** What a message says in place of a text that may be a secret. */
const leftOut = '…';

/** What the SDK says itself where the document has no message. */
const noMessage = 'UnknownError';

/**
 * The document in what the SDK threw; undefined where there was none: an answer without a body, a page of something
 * between here and S3, a failure of the network. Elements that hold further elements, and those that may hold a secret, are
 * left out; what looks like a secret in the message becomes `…`.
 *
 * @example errorDocumentOf(thrown) // { code: 'NoSuchKey', message: 'The specified key …', detail: { Key: 'a.txt' } }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#RESTErrorResponses
 */
export function errorDocumentOf(thrown: unknown): ErrorDocument | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { Code: code } = thrown as Error & { readonly Code?: unknown };
  if (typeof code !== 'string' || code === '') return undefined;
  const elements = new Map(Object.entries(thrown));
  const detail = detailElements.flatMap((name) => {
    const value = elements.get(name);
    return typeof value === 'string' && mayBeKept(name, elements) ? [[name, value] as const] : [];
  });
  const message = thrown.message === noMessage ? '' : thrown.message.replace(secretLike, leftOut);
  return { code, message, detail: Object.fromEntries(detail) };
}

function mayBeKept(name: DetailElement, elements: ReadonlyMap<string, unknown>): boolean {
  return name !== 'ArgumentValue' || harmlessArguments.has(String(elements.get('ArgumentName')));
}
