/**
 * The error document that S3 sends in the body of everything but a HEAD: the reason that a HEAD cannot carry. The SDK reads
 * the XML; here it is taken off what the SDK throws.
 */

export interface ErrorDocument {
  /** S3's error code, `AccessDenied`, `NoSuchKey`, `RequestTimeTooSkewed`. */
  readonly code: string;
  /** S3's own words; empty where there were none. Not ours: may hold anything. */
  readonly message: string;
  /** Its other elements by name, `{ Region: 'eu-west-1' }`, `{ Condition: 'If-Match' }`; without RequestId and HostId. */
  readonly detail: Readonly<Record<string, string>>;
}

/** What stands on an error of the SDK beside the elements of the document; `xmlns` is an attribute of its root. */
const notElements: ReadonlySet<string> = new Set(['name', 'message', 'Code', 'RequestId', 'HostId', 'xmlns']);

/** What the SDK says itself where the document has no message. */
const noMessage = 'UnknownError';

/**
 * The document in what the SDK threw; undefined where there was none: an answer without a body, a page of something
 * between here and S3, a failure of the network. Elements that hold further elements are left out.
 *
 * @example errorDocumentOf(thrown) // { code: 'NoSuchKey', message: 'The specified key …', detail: { Key: 'a.txt' } }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#RESTErrorResponses
 */
export function errorDocumentOf(thrown: unknown): ErrorDocument | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { Code: code } = thrown as Error & { readonly Code?: unknown };
  if (typeof code !== 'string' || code === '') return undefined;
  const elements = Object.entries(thrown).filter(([name]) => !name.startsWith('$') && !notElements.has(name));
  const detail = elements.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return { code, message: thrown.message === noMessage ? '' : thrown.message, detail: Object.fromEntries(detail) };
}
