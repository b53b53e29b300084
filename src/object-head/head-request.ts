/**
 * What can be asked of S3 about one object: the 21 inputs of HeadObject as one type.
 * Says nothing about how they travel (`transport.ts`) or whether they are sensible (`check-request.ts`).
 */

/**
 * A HeadObject request. Names are the SDK's, in camelCase.
 *
 * - dates are ISO 8601 in UTC with whole seconds, `2026-11-21T09:14:03Z` (HTTP dates carry no more)
 * - `sseCustomerKey` is base64 of the 32 key bytes, `sseCustomerKeyMD5` base64 of their MD5
 * - `checksumMode` is `ENABLED` unless somebody turned it off
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export interface HeadRequest {
  readonly bucket: string;
  readonly key: string;
  /** An id as S3 gave it, or the literal `null`, which is a version of its own; leaving it out asks for the current one. */
  readonly versionId?: string;
  readonly partNumber?: number;
  readonly range?: string;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  readonly ifModifiedSince?: string;
  readonly ifUnmodifiedSince?: string;
  readonly checksumMode: 'ENABLED' | 'off';
  readonly requestPayer?: 'requester';
  readonly expectedBucketOwner?: string;
  readonly responseCacheControl?: string;
  readonly responseContentDisposition?: string;
  readonly responseContentEncoding?: string;
  readonly responseContentLanguage?: string;
  readonly responseContentType?: string;
  readonly responseExpires?: string;
  readonly sseCustomerAlgorithm?: string;
  readonly sseCustomerKey?: string;
  readonly sseCustomerKeyMD5?: string;
}

export type InputName = keyof HeadRequest;

/** The inputs that nobody else may ever see. They have no place in a link, in storage or in a copied text. */
export type SecretInputName = 'sseCustomerKey' | 'sseCustomerKeyMD5';

/** A request without its secrets: the only kind that links, recent objects and observations can hold. */
export type OpenRequest = Omit<HeadRequest, SecretInputName>;

/** Where the bucket lives, as far as a locator, a link or the person said so. What is left out comes from the connection. */
export interface Place {
  /** An AWS region code, `eu-west-1`. */
  readonly region?: string;
  /** Origin of an S3-compatible store, `http://localhost:9000`; no path, no trailing slash. */
  readonly endpoint?: string;
  readonly pathStyle?: boolean;
}

/** The request without its secrets: a copy in which they are left out, not blanked. */
export function withoutSecrets(request: HeadRequest): OpenRequest {
  const { sseCustomerKey: _key, sseCustomerKeyMD5: _md5, ...open } = request;
  return open;
}
