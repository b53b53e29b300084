/** What is known of the session and the bucket when an answer is explained. Everything is optional but who asked, and when. */
import type { ErrorDocument } from '../../object-head/error-document.ts';

export interface StatusFacts {
  /** Ms since 1970 UTC, by this device's clock. */
  readonly now: number;
  /** How the requests are signed. */
  readonly credentials: 'cognito-guest' | 'cognito-signed-in' | 'anonymous' | 'typed-in';
  /** When the credentials end, ms since 1970 UTC. */
  readonly credentialsExpire?: number;
  /** How far this device's clock is ahead of the server's, in ms, as measured. */
  readonly clockOffsetMs?: number;
  /** The region that the request was signed for, `us-east-1`. */
  readonly region?: string;
  /** The region that the bucket was found to be in. */
  readonly bucketRegion?: string;
  /** What the same request said as GET. `undefined` where nobody asked. */
  readonly learned?: Learned;
  /** A store that is not Amazon S3. */
  readonly store?: string;
}

/** What "Ask S3 why" brought: the same request as a GET of one byte. */
export type Learned =
  /** S3 gave its reason. */
  | { readonly kind: 'reason'; readonly status: number; readonly document: ErrorDocument }
  /** It answered without one, or the GET went through: `status` says which. */
  | { readonly kind: 'no-reason'; readonly status: number };
