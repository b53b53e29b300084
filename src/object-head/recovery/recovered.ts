/** A value of a hidden or withheld header that another call brought in its body, which no CORS rule can hide. */

/**
 * The calls that answer in a body what HeadObject says in headers, the telling ones first. What there is to say about each
 * is in `calls.ts`, which an answer does not wait for.
 *
 * @example recoveryCallNames[1] // 'ListObjectVersions'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
export const recoveryCallNames = [
  'GetObjectAttributes',
  'ListObjectVersions',
  'GetObjectTagging',
  'GetObjectRetention',
  'GetObjectLegalHold',
] as const;

export type RecoveryCall = (typeof recoveryCallNames)[number];

export interface Recovered {
  readonly call: RecoveryCall;
  /** The IAM action that it took, `s3:GetObjectRetention`. */
  readonly action: string;
  /** The value as the header would have carried it: `"9b2c…"`, `Sun, 01 Jan 2006 12:00:00 GMT`, `GOVERNANCE`. */
  readonly raw: string;
}
