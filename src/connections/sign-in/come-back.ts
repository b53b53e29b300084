/** The end of a return from the provider: its code becomes tokens, and somebody is signed in. */
import type { Config } from '../config.ts';
import { connectionNamed } from '../session.ts';
import { keepSignIn } from './kept-sign-in.ts';
import { oidcChunk } from './oidc-chunk.ts';
import { problemOf, SignInFailed } from './sign-in-problem.ts';
import { forgetBegun, redirectUri, type SignInReturn } from './sign-in-return.ts';
import { signInOf, signInReturned, signInReturns } from './sign-in-status.ts';

/** Exchanges the code of a return for tokens, and keeps those. Never throws: a problem becomes the connection's status. */
export async function comeBack(config: Promise<Config>, { url, connection: name }: SignInReturn): Promise<void> {
  const known = config.catch(() => undefined);
  // Which connection it was for is not in the address: a link, or a provider, could name any other.
  if (name === undefined) return signInReturned(undefined, { kind: 'not-begun-here' });
  signInReturns(name);
  try {
    const loaded = await known;
    const connection = loaded && connectionNamed(loaded, name);
    const settings = connection && signInOf(connection);
    if (!settings) throw new SignInFailed({ kind: 'not-configured' });
    const { finishSignIn } = await oidcChunk();
    keepSignIn(settings, await finishSignIn(settings, redirectUri(), url));
    forgetBegun();
    signInReturned(name);
  } catch (error) {
    signInReturned(name, problemOf(error));
  }
}
