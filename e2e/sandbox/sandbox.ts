/**
 * Starts the sandbox: one HTTP server that is S3 (path style and `bucket.localhost`), Cognito Identity (`/cognito`), an
 * OpenID Connect provider (`/_sandbox/oidc`) and the catalogue of examples (`/_sandbox/examples.json`).
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerS3 } from './answer-s3.ts';
import { SessionIssuer } from './auth/session.ts';
import { bucketDefinitions } from './buckets/bucket-definitions.ts';
import { answerCognito } from './cognito/answer-cognito.ts';
import { newPools, type Pools } from './cognito/pools.ts';
import { answerExamples } from './examples/answer-examples.ts';
import { type Answer, send } from './http/answer.ts';
import { listenOnLoopback, stopListening } from './http/loopback.ts';
import { readS3Request } from './http/s3-request.ts';
import { OidcService, oidcPath } from './oidc/oidc-service.ts';
import { Store } from './store/store.ts';

export interface RequestRecord {
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** 0 where no answer was sent. */
  readonly status: number;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

export interface Sandbox {
  readonly port: number;
  /** `http://localhost:9000` */
  readonly origin: string;
  /** Tests may change buckets and objects here. */
  readonly store: Store;
  /** Tests may change identity pools here, or add some. */
  readonly pools: Pools;
  /** Tells of every request once it is answered; returns the function that ends this. */
  onRequest(listener: (record: RequestRecord) => void): () => void;
  /** Also ends connections that are open or hanging. */
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly now?: () => number;
  /** Added to every answer. */
  readonly latencyMs?: number;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port: wantedPort = 0, now = Date.now, latencyMs = 0 } = options;
  const store = new Store(bucketDefinitions, now());
  const pools = newPools();
  const sessions = new SessionIssuer();
  const listeners = new Set<(record: RequestRecord) => void>();
  let origin = '';
  const oidc = new OidcService(() => origin, now);

  async function answerOf(message: IncomingMessage): Promise<Answer> {
    const path = message.url?.split('?')[0];
    if (path === '/cognito' || path === '/cognito/')
      return answerCognito(message, { pools, sessions, oidc, now: now() });
    if (path === '/_sandbox/examples.json') return answerExamples(store);
    return answerS3(() => readS3Request(message), { store, sessions, now });
  }

  async function answerAsData(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await answerOf(message);
    const slowness = answer.delivery?.kind === 'slow' ? answer.delivery.milliseconds : 0;
    if (slowness + latencyMs > 0) await wait(slowness + latencyMs);
    send(message, response, answer);
  }

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const receivedAt = now();
    const { method = 'GET', url: path = '/', headers } = message;
    if (path.startsWith(`${oidcPath}/`)) await oidc.handle(message, response);
    else await answerAsData(message, response);
    if (listeners.size === 0) return;
    const status = response.headersSent ? response.statusCode : 0;
    for (const listener of listeners) listener({ method, path, headers, status, receivedAt });
  }

  function newServer(): Server {
    return createServer({ maxHeaderSize: 64 * 1024 }, (message, response) => {
      handle(message, response).catch((error: unknown) => {
        console.error(error);
        response.destroy();
      });
    });
  }

  const { port, servers } = await listenOnLoopback(newServer, wantedPort);
  origin = `http://localhost:${port}`;
  return {
    port,
    origin,
    store,
    pools,
    onRequest(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await Promise.all(servers.map(stopListening));
    },
  };
}
