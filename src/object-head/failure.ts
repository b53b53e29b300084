/**
 * Why there is no answer of S3 at all. A closed union, so that a view that forgets a kind does not compile.
 * An HTTP status of S3, even 403 or 503, is never a failure: that is an `Observation`.
 */

export type Failure =
  /** fetch gave a bare TypeError: S3's CORS rules refused this page, or nothing answered at this address. */
  | { readonly kind: 'cors-or-network'; readonly url: string; readonly reached: 'yes' | 'no' | 'unknown' }
  /** The device says it has no network. */
  | { readonly kind: 'offline' }
  /**
   * No credentials could be had. `code` is Cognito's error name, `ResourceNotFoundException`, or what kept the page from
   * asking it: `NetworkError`, `NotCognito`, `NothingTypedIn`, `SignInEnded`, `SignInNotRenewed`. `from` is whoever gave none.
   */
  | { readonly kind: 'credentials'; readonly code: string; readonly message: string; readonly from: string }
  /** Cognito asks for fewer requests (`TooManyRequestsException`). */
  | { readonly kind: 'throttled'; readonly message: string; readonly from: string }
  /** The SDK refused to send it: a bucket name, an ARN or an endpoint that cannot be addressed. */
  | { readonly kind: 'not-sendable'; readonly message: string }
  /** A key that a browser cannot put into a URL unchanged: `.` and `..` segments. */
  | { readonly kind: 'unfetchable-key'; readonly segment: '.' | '..' }
  /** The person, or a newer request, ended it. */
  | { readonly kind: 'aborted' }
  /** Nothing came within the time that was given, in ms. */
  | {
      readonly kind: 'timeout';
      readonly afterMs: number /** False where it was still waiting for credentials. */;
      readonly sent: boolean;
    }
  /** The store redirects, and what the request carries must not follow it. `url` is the store's origin. */
  | { readonly kind: 'redirected'; readonly url: string }
  /** A file of this page could not be loaded. */
  | { readonly kind: 'page-incomplete' };

export type FailureKind = Failure['kind'];

/** A failure on its way through code that can only throw (query functions). Carries the failure, says nothing of its own. */
export class NoAnswer extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'NoAnswer';
    this.failure = failure;
  }
}
