/** The ID token to show Cognito: the one that is kept, or a new one for the refresh token, fetched once for all who wait. */
import type { SignIn } from '../config-credentials.ts';
import { type KeptSignIn, keepSignIn, keptSignIn, slotOf } from './kept-sign-in.ts';
import { oidcChunk } from './oidc-chunk.ts';
import { SignInFailed } from './sign-in-problem.ts';

/** A token that ends within this time may have ended once Cognito looks at it, in ms. */
const leeway = 30_000;

/** `now` is the server's time, ms since 1970. */
export function isOver({ expiresAt }: KeptSignIn, now: number): boolean {
  return expiresAt - now <= leeway;
}

/**
 * The token, renewed where it is over and can be. One that is over and cannot be is handed out as it is: this device's
 * clock may be wrong, so Cognito judges. Throws `SignInFailed` only.
 */
export async function idToken(signIn: SignIn, now: number): Promise<string> {
  const kept = held(signIn);
  if (!isOver(kept, now) || kept.refreshToken === undefined) return kept.idToken;
  return (await renewed(signIn)).idToken;
}

const renewals = new Map<string, Promise<KeptSignIn>>();

/** The sign-in with new tokens. Throws `SignInFailed`: `ended` where there is no refresh token, or the provider takes it no longer. */
export function renewed(signIn: SignIn): Promise<KeptSignIn> {
  const slot = slotOf(signIn);
  const pending = renewals.get(slot);
  if (pending) return pending;
  const renewal = renew(signIn).finally(() => renewals.delete(slot));
  renewals.set(slot, renewal);
  return renewal;
}

async function renew(signIn: SignIn): Promise<KeptSignIn> {
  const kept = held(signIn);
  if (kept.refreshToken === undefined) throw ended(signIn);
  const fresh = await (await oidcChunk()).renewSignIn(signIn, kept);
  // Signed out meanwhile: what came too late is not kept.
  if (!keptSignIn(signIn)) throw ended(signIn);
  keepSignIn(signIn, fresh);
  return fresh;
}

function held(signIn: SignIn): KeptSignIn {
  const kept = keptSignIn(signIn);
  if (!kept) throw ended(signIn);
  return kept;
}

function ended({ authority }: SignIn): SignInFailed {
  return new SignInFailed({ kind: 'ended', from: authority });
}
