/** An OpenID Connect provider for tests, on a port of its own: it describes itself, and gives tokens as it is told to. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The statuses of errors that are no 400. */
const statuses: Readonly<Record<string, number>> = { slow_down: 429, server_error: 500, temporarily_unavailable: 503 };

/** What the token endpoint answers to a form: tokens, or the name of an error. */
export type TokenAnswer = (form: Readonly<Record<string, string>>) => object | string | Promise<object | string>;

export async function oidcServer(answer: TokenAnswer, described: object = {}) {
  const asked: { readonly path: string; readonly form: Record<string, string> }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const path = request.url ?? '';
    asked.push({ path, form });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const description = {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      revocation_endpoint: `${url}/revoke`,
      ...described,
    };
    const body = path === '/token' ? await answer(form) : path === '/revoke' ? {} : description;
    const refused = typeof body === 'string';
    response.writeHead(refused ? (statuses[body] ?? 400) : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(refused ? { error: body, error_description: `${body} it is.` } : body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An ID token with these claims, and no signature that anybody would believe. */
export function idTokenWith(claims: Readonly<Record<string, unknown>>): string {
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ iss: 'i', aud: 'a', iat: 0, ...claims })}.signature`;
}
