/** The error document that S3 sends in the body of everything but a HEAD: the reason that a HEAD cannot carry. */

export interface ErrorDocument {
  /** S3's error code, `AccessDenied`, `NoSuchKey`, `RequestTimeTooSkewed`. */
  readonly code: string;
  /** S3's own words; empty where there were none. Not ours: may hold anything. */
  readonly message: string;
  /** Its other elements by name, `{ Region: 'eu-west-1' }`, `{ Condition: 'If-Match' }`; without RequestId and HostId. */
  readonly detail: Readonly<Record<string, string>>;
}
