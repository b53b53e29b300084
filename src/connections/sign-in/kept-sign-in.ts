/**
 * What of a sign-in outlives a reload: the ID token, the refresh token where there is one, and whose they are. In this
 * tab's session storage, which ends with the tab; nowhere else.
 */
import * as v from 'valibot';
import type { SignIn } from '../config-credentials.ts';

const kept = v.object({
  idToken: v.string(),
  refreshToken: v.optional(v.string()),
  /** End of the ID token, ms since 1970, in the provider's time. */
  expiresAt: v.number(),
  /** The provider's name for the person that people can read. */
  account: v.string(),
  /** The role that the token asks the identity pool for; the pool decides. */
  preferredRole: v.optional(v.string()),
});

export type KeptSignIn = Readonly<v.InferOutput<typeof kept>>;

/** Where `oidc-client-ts` keeps what belongs to a `state` until it is back: the verifier of the code, and our own `data`. */
export const statePrefix = 'oidc.';

type Store = () => Storage | undefined;

/** Session storage, where the page may use it: reading the property throws where cookies are blocked. */
export function sessionStorageIfAllowed(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Its name there. One sign-in serves all connections with the same provider and client, and no other. */
export function slotOf({ authority, clientId }: SignIn): string {
  return `headlight.signed-in:${JSON.stringify([authority, clientId])}`;
}

/** Who is signed in; undefined where nobody is, and where what is kept cannot be read. */
export function keptSignIn(signIn: SignIn, store: Store = sessionStorageIfAllowed): KeptSignIn | undefined {
  const text = store()?.getItem(slotOf(signIn)) ?? undefined;
  if (text === undefined) return undefined;
  try {
    return v.parse(kept, JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function keepSignIn(signIn: SignIn, value: KeptSignIn, store: Store = sessionStorageIfAllowed): void {
  store()?.setItem(slotOf(signIn), JSON.stringify(value));
}

export function forgetSignIn(signIn: SignIn, store: Store = sessionStorageIfAllowed): void {
  store()?.removeItem(slotOf(signIn));
}
