/**
 * The sandbox's OpenID Connect provider at `/_sandbox/oidc`, started at the first request that wants it: making its key and
 * loading the package would cost every test, and few sign in.
 */
import { generateKeyPair, type KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import type { Provider } from 'oidc-provider';
import { findAccount } from './accounts.ts';
import { signInPage } from './pages.ts';

export const oidcPath = '/_sandbox/oidc';

interface Running {
  readonly provider: Provider;
  readonly publicKey: KeyObject;
  readonly answer: ReturnType<Provider['callback']>;
}

export class OidcService {
  readonly #origin: () => string;
  readonly #now: () => number;
  #running: Promise<Running> | undefined;

  /** `origin` is known once the server listens. */
  constructor(origin: () => string, now: () => number) {
    this.#origin = origin;
    this.#now = now;
  }

  /** `iss` of its tokens, `http://localhost:9000/_sandbox/oidc`. */
  get issuer(): string {
    return `${this.#origin()}${oidcPath}`;
  }

  /** What its tokens are signed with. */
  async publicKey(): Promise<KeyObject> {
    return (await this.#start()).publicKey;
  }

  /** Answers a request whose path lies under `oidcPath`. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider, answer } = await this.#start();
    const path = request.url ?? '';
    if (path.startsWith(`${oidcPath}/interaction/`)) return interact(provider, request, response);
    // As Express mounts it: the library takes its own prefix from what is missing.
    await answer(Object.assign(request, { originalUrl: path, url: path.slice(oidcPath.length) || '/' }), response);
  }

  #start(): Promise<Running> {
    this.#running ??= start(this.issuer, this.#now);
    return this.#running;
  }
}

async function start(issuer: string, now: () => number): Promise<Running> {
  const [{ newProvider }, { privateKey, publicKey }] = await Promise.all([
    import('./new-provider.ts'),
    promisify(generateKeyPair)('rsa', { modulusLength: 2048 }),
  ]);
  const signingKey = { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' };
  const provider = newProvider({ issuer, signingKey, now });
  return { provider, publicKey, answer: provider.callback() };
}

/** The sign-in page, and what was chosen there. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
  } catch {
    response.writeHead(400, { 'content-type': 'text/plain' }).end('This sign-in is over. Begin again in the page.');
    return;
  }
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(signInPage(request.url ?? ''));
    return;
  }
  const account = findAccount((await formOf(request)).get('account') ?? '');
  const result = account ? { login: { accountId: account.id } } : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
