/**
 * What of a sign-in outlives a reload: the ID token, the refresh token where there is one, and whose they are. In this
 * tab's session storage, which ends with the tab; in memory alone where that is full; nowhere else.
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

/** What storage had no room for, by its name there. */
const withoutRoom = new Map<string, string>();

/** Who is signed in; undefined where nobody is, and where what is kept cannot be read. */
export function keptSignIn(signIn: SignIn, store: Store = sessionStorageIfAllowed): KeptSignIn | undefined {
  const slot = slotOf(signIn);
  const text = withoutRoom.get(slot) ?? store()?.getItem(slot) ?? undefined;
  if (text === undefined) return undefined;
  try {
    return v.parse(kept, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Never throws: a sign-in that storage has no room for lasts until the page is left. */
export function keepSignIn(signIn: SignIn, value: KeptSignIn, store: Store = sessionStorageIfAllowed): void {
  const slot = slotOf(signIn);
  const text = JSON.stringify(value);
  try {
    store()?.setItem(slot, text);
    withoutRoom.delete(slot);
  } catch {
    // The provider may have taken back the older tokens as it gave these: those are worth nothing, these everything.
    store()?.removeItem(slot);
    withoutRoom.set(slot, text);
  }
}

export function forgetSignIn(signIn: SignIn, store: Store = sessionStorageIfAllowed): void {
  withoutRoom.delete(slotOf(signIn));
  store()?.removeItem(slotOf(signIn));
}
