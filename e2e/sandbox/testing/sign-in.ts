/** Signs in at the sandbox's provider as a browser and a page would: code flow with PKCE. For tests only. */
import { createHash, randomBytes } from 'node:crypto';
import { accounts } from '../oidc/accounts.ts';
import { pageClientId } from '../oidc/clients.ts';
import { oidcPath } from '../oidc/oidc-service.ts';

export interface Tokens {
  readonly id_token: string;
  readonly refresh_token?: string;
  readonly error?: string;
}

export const redirectUri = 'http://localhost:4173/some/folder/';

/** A browser's cookies and address: follows redirects until one leaves the provider. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(url: string, init: RequestInit = {}): Promise<{ readonly url: string; readonly page: Response }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const page = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of page.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const location = page.headers.get('location');
    if (location === null) return { url, page };
    const next = new URL(location, url).href;
    return next.startsWith(redirectUri) ? { url: next, page } : this.go(next);
  }
}

/** Where the provider sends the browser back to, once this person was chosen; nobody cancels. */
export async function chooseAccount(
  origin: string,
  email: string | undefined,
  parameters: Readonly<Record<string, string>>,
): Promise<URL> {
  const browser = new Browser();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: pageClientId,
    redirect_uri: redirectUri,
    scope: 'openid',
    ...parameters,
  });
  const { url, page } = await browser.go(`${origin}${oidcPath}/auth?${query}`);
  if (!new URL(url).pathname.includes('/interaction/'))
    return page.status < 400 ? new URL(url) : Promise.reject(page.status);
  const account = accounts.find((one) => one.email === email)?.id ?? '';
  const back = await browser.go(url, { method: 'POST', body: new URLSearchParams({ account }) });
  return new URL(back.url);
}

export async function askTokens(origin: string, parameters: Readonly<Record<string, string>>): Promise<Tokens> {
  const answer = await fetch(`${origin}${oidcPath}/token`, { method: 'POST', body: new URLSearchParams(parameters) });
  return (await answer.json()) as Tokens;
}

export async function signInAs(origin: string, email: string, client_id = pageClientId): Promise<Tokens> {
  const code_verifier = randomBytes(32).toString('base64url');
  const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
  const back = await chooseAccount(origin, email, { client_id, code_challenge, code_challenge_method: 'S256' });
  const code = back.searchParams.get('code') ?? '';
  return askTokens(origin, {
    grant_type: 'authorization_code',
    client_id,
    code,
    code_verifier,
    redirect_uri: redirectUri,
  });
}
