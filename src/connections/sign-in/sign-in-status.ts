/** Is anybody signed in to a connection? For the page before it asks S3, and for what people see of it. */
import type { Connection } from '../config.ts';
import type { SignedInCredentials, SignIn } from '../config-credentials.ts';
import { forgetSignIn, type KeptSignIn, keptSignIn } from './kept-sign-in.ts';
import type { SignInProblem } from './sign-in-problem.ts';

export type SignInStatus =
  | { readonly state: 'signed-out'; readonly problem?: SignInProblem }
  /** Back from the provider; its code is being exchanged for tokens. */
  | { readonly state: 'returning' }
  | { readonly state: 'signed-in'; readonly as: KeptSignIn };

/** Of the connection by its name, as a link does. `''` is a return that names none: it may be of any. */
const returning = new Set<string>();
const problems = new Map<string, SignInProblem>();
const listeners = new Set<() => void>();
let version = 0;

/** The sign-in that a connection wants; undefined for the other kinds of credentials. */
export function signInOf({ credentials }: Connection): SignIn | undefined {
  return credentials.kind === 'cognito-signed-in' ? credentials.signIn : undefined;
}

/** Undefined for a connection without a sign-in. */
export function signInStatus(connection: Connection): SignInStatus | undefined {
  const signIn = signInOf(connection);
  if (!signIn) return undefined;
  if (returning.has(connection.name)) return { state: 'returning' };
  const as = keptSignIn(signIn);
  if (as) return { state: 'signed-in', as };
  const problem = problems.get(connection.name) ?? problems.get('');
  return { state: 'signed-out', ...(problem ? { problem } : {}) };
}

/** The code of this connection is being exchanged. */
export function signInReturns(connection: string): void {
  returning.add(connection);
  changed();
}

/** It was: well, or with a problem. Without a name the problem is said of every connection that nobody is signed in to. */
export function signInReturned(connection: string | undefined, problem?: SignInProblem): void {
  returning.delete(connection ?? '');
  if (problem) problems.set(connection ?? '', problem);
  else problems.clear();
  changed();
}

/** Cognito takes its tokens no longer, and there are no new ones: what is kept opens nothing any more. */
export function signInEnded(connection: Connection): void {
  const signIn = signInOf(connection);
  if (!signIn) return;
  forgetSignIn(signIn);
  signInReturned(connection.name, { kind: 'ended', from: signIn.authority });
}

/** For `useSyncExternalStore`. */
export function subscribeToSignIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Differs after each change of who is signed in. */
export function signInVersion(): number {
  return version;
}

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/**
 * Cognito's name for a provider: its issuer without `https://`, `cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf`.
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html
 */
export function loginsKey({ signIn }: SignedInCredentials): string {
  return signIn.authority.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
