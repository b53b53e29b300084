/** Cognito for tests, on a port of its own: it answers each call as it is told to, and keeps what it was asked. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CognitoCall {
  /** `GetId`, `GetCredentialsForIdentity`. */
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The answer's body, or the name of the error to answer with. */
export type CognitoAnswer = (call: CognitoCall) => object | string;

export async function cognitoServer(answer: CognitoAnswer) {
  const calls: CognitoCall[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const name = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const call = { name, input: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown> };
    calls.push(call);
    const body = answer(call);
    const refused = typeof body === 'string';
    const headers = { 'content-type': 'application/x-amz-json-1.1', ...(refused ? { 'x-amzn-errortype': body } : {}) };
    response.writeHead(refused ? 400 : 200, headers);
    response.end(JSON.stringify(refused ? { __type: body, message: `${body} it is.` } : body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
