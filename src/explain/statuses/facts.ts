/** What is known of the session and the bucket when an answer is explained. Everything is optional but when it is asked. */
import type { FieldName } from '../../object-head/catalogue/field.ts';
import type { CheckContext } from '../../object-head/check-request.ts';
import type { ErrorDocument } from '../../object-head/error-document.ts';
import type { ExposureKnowledge } from '../../object-head/presence-exposure.ts';

export interface StatusFacts {
  /** Ms since 1970 UTC, by this device's clock. */
  readonly now: number;
  /** How the requests are signed. Whether this one was, its answer says itself. */
  readonly credentials?: 'cognito-guest' | 'cognito-signed-in' | 'anonymous' | 'typed-in';
  /** When the credentials end, ms since 1970 UTC. */
  readonly credentialsExpire?: number;
  /** How far this device's clock is ahead of the server's, in ms, as measured; negative where it is late. */
  readonly clockOffsetMs?: number;
  /** The region that the request was signed for, `us-east-1`. */
  readonly region?: string;
  /** The region that the bucket was found to be in. */
  readonly bucketRegion?: string;
  /**
   * Whether ListObjectsV2 of this bucket was allowed, where it was asked: that takes `s3:ListBucket`, which decides between a
   * 403 and a 404. A listing of versions takes another right, and says nothing here.
   */
  readonly mayList?: boolean;
  /** True where another answer of this bucket was charged to the caller (`x-amz-request-charged`). */
  readonly requesterPays?: boolean;
  /** What is known of the headers that this bucket lets the page read. */
  readonly exposure?: ExposureKnowledge;
  /** What the same request said as GET. `undefined` where nobody asked. */
  readonly learned?: Learned;
  /** A store that is not Amazon S3; what is documented of S3 alone is not claimed of it. */
  readonly store?: StoreFacts;
}

/** What checks of a request are told of a store, and which fields it never sends. */
export type StoreFacts = NonNullable<CheckContext['store']> & { readonly lacks?: ReadonlySet<FieldName> };

/** What "Ask S3 why" brought: the same request as a GET of one byte. */
export type Learned =
  /** S3 gave its reason. */
  | { readonly kind: 'reason'; readonly status: number; readonly document: ErrorDocument }
  /** It answered without one, or the GET went through: `status` says which. */
  | { readonly kind: 'no-reason'; readonly status: number };
