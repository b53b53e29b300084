/** A server that is nobody's store, and everything that reaches anybody: what must not be sent is looked for there. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from './fixtures.ts';

/** Somebody else's server, which would answer anything and keeps what it was sent. */
interface Stranger {
  readonly origin: string;
  /** `127.0.0.1:41873` */
  readonly host: string;
  readonly seen: readonly Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
}

export const test = base.extend<{ stranger: Stranger; everything: readonly string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies off this pattern
  stranger: async ({}, use) => {
    const seen: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];
    const server = createServer(({ method, url, headers }, response) => {
      seen.push({ method, url, headers });
      response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', '*').end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    await use({ origin: `http://${host}`, host, seen });
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  },
  /** Whatever reaches the sandbox, Cognito included, but the list of examples. */
  everything: async ({ deployment }, use) => {
    const paths: string[] = [];
    const stop = deployment.sandbox.onRequest(({ path }) => void (path.startsWith('/_sandbox') || paths.push(path)));
    await use(paths);
    stop();
  },
});
