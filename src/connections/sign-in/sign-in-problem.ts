/** Why nobody is signed in although somebody tried. A closed union, so that words for each must exist. */

/** To `begin`, the provider describes itself; to `finish`, and later to `renew`, it gives tokens. */
export type SignInStep = 'begin' | 'finish' | 'renew';

export type SignInProblem =
  /** The provider sent the person back with an error, `access_denied`. */
  | { readonly kind: 'refused'; readonly error: string; readonly description: string; readonly from: string }
  /** The answer belongs to no sign-in that this tab has begun, or to one that it has finished. */
  | { readonly kind: 'not-begun-here' }
  /** The provider gave this page no answer that it could read. */
  | { readonly kind: 'unreachable'; readonly step: SignInStep; readonly from: string }
  /** The provider answered something that no sign-in can be made of. `says` is its own word, or the library's. */
  | { readonly kind: 'unusable'; readonly step: SignInStep; readonly says: string; readonly from: string }
  /** The sign-in is over, and the provider gives no new token without the person. */
  | { readonly kind: 'ended'; readonly from: string }
  /** The configuration could not be read, or no longer has the sign-in that was begun. */
  | { readonly kind: 'not-configured' }
  /** Only `https:` pages, and those of this machine, may use the browser's cryptography. */
  | { readonly kind: 'insecure-page' }
  /** A file of this page could not be loaded. */
  | { readonly kind: 'page-incomplete' }
  /** The browser keeps session storage from this page. */
  | { readonly kind: 'no-storage' };

/** A problem on its way through code that can only throw. */
export class SignInFailed extends Error {
  readonly problem: SignInProblem;
  constructor(problem: SignInProblem) {
    super(problem.kind);
    this.name = 'SignInFailed';
    this.problem = problem;
  }
}

/** The problem behind whatever was thrown: beside our own, storage that is full or closed throws while a sign-in is begun. */
export function problemOf(error: unknown): SignInProblem {
  return error instanceof SignInFailed ? error.problem : { kind: 'no-storage' };
}
