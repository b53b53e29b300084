/** A value of a hidden or withheld header that another call brought in its body, which no CORS rule can hide. */

/** The calls that answer in a body what HeadObject says in headers. */
export type RecoveryCall =
  | 'GetObjectAttributes'
  | 'GetObjectTagging'
  | 'GetObjectRetention'
  | 'GetObjectLegalHold'
  | 'ListObjectVersions';

export interface Recovered {
  readonly call: RecoveryCall;
  /** The IAM action that it took, `s3:GetObjectRetention`. */
  readonly action: string;
  /** The value as the header would have carried it: `"9b2c…"`, `Sun, 01 Jan 2006 12:00:00 GMT`, `GOVERNANCE`. */
  readonly raw: string;
}
