/** The OpenID Connect library in a chunk of its own: loaded for a connection with a sign-in, once it has something to do. */
import { SignInFailed } from './sign-in-problem.ts';

type OidcChunk = typeof import('./oidc.ts');

/** The chunk; a failed load is tried again the next time. Throws `SignInFailed`. */
export async function oidcChunk(): Promise<OidcChunk> {
  try {
    return await import('./oidc.ts');
  } catch {
    throw new SignInFailed({ kind: 'page-incomplete' });
  }
}
