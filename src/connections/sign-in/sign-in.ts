/** Signing in and signing out: each leaves this page or ends in a fresh one, so that nothing in memory outlives it. */
import type { Connection } from '../config.ts';
import { forgetSignIn, keptSignIn, sessionStorageIfAllowed } from './kept-sign-in.ts';
import { oidcChunk } from './oidc-chunk.ts';
import { problemOf, SignInFailed } from './sign-in-problem.ts';
import { forgetBegun, redirectUri, rememberLink } from './sign-in-return.ts';
import { signInOf, signInReturned } from './sign-in-status.ts';

/**
 * Leaves for the provider; the page comes back to the link that it shows now. Resolves where it did not leave, or is back.
 * Never throws: a problem becomes the connection's status.
 */
export async function signIn(connection: Connection): Promise<void> {
  const settings = signInOf(connection);
  if (!settings) return;
  const left = { connection: connection.name, fragment: window.location.hash };
  try {
    assertPossible();
    const { beginSignIn } = await oidcChunk();
    forgetBegun();
    const url = await beginSignIn(settings, redirectUri(), left);
    rememberLink(left);
    window.location.assign(url);
    // Where the person goes back, the browser may show this very page again.
    await new Promise((resolve) => window.addEventListener('pageshow', resolve, { once: true }));
  } catch (error) {
    signInReturned(connection.name, problemOf(error));
  }
}

function assertPossible(): void {
  if (!globalThis.isSecureContext) throw new SignInFailed({ kind: 'insecure-page' });
  if (!sessionStorageIfAllowed()) throw new SignInFailed({ kind: 'no-storage' });
}

/** Forgets the sign-in here, has the provider forget it, and ends in a fresh page. */
export async function signOut(connection: Connection): Promise<void> {
  const settings = signInOf(connection);
  const left = settings && keptSignIn(settings);
  forgetBegun();
  if (!settings || !left) return window.location.reload();
  forgetSignIn(settings);
  // Going back must not bring back a page whose memory still has the answers, and the credentials.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
  const url = await oidcChunk()
    .then(({ endSignIn }) => endSignIn(settings, redirectUri(), left))
    .catch(() => undefined);
  if (url === undefined) window.location.reload();
  else window.location.assign(url);
}
