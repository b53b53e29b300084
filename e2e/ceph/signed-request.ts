/** One signed HTTP request from Node, answered as it came over the wire: for STS, and for what CORS would hide. */
import { createHash } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { OpenRequest } from '../../src/object-head/head-request.ts';
import { encodeRfc3986 } from '../sandbox/auth/canonical-request.ts';
import { Sha256 } from '../sandbox/testing/sha256.ts';
import { toWire } from '../sandbox/testing/to-wire.ts';
import type { Keys } from './deployment.ts';

export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface WireRequest {
  readonly method: string;
  readonly service: 's3' | 'sts';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export async function sendSigned(endpoint: string, keys: Keys, wanted: WireRequest): Promise<WireAnswer> {
  const { protocol, hostname, port, host } = new URL(endpoint);
  const { method, service, path, query = {}, body = '' } = wanted;
  const hash = createHash('sha256').update(body).digest('hex');
  const headers = { ...wanted.headers, host, 'x-amz-content-sha256': hash };
  const signer = new SignatureV4({
    credentials: keys,
    region: 'us-east-1',
    service,
    sha256: Sha256,
    uriEscapePath: false,
  });
  const bare = { method, protocol, hostname, port: Number(port), path, query: { ...query }, headers, body };
  const signed = await signer.sign(bare);
  const pairs = Object.entries(query).map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`);
  const target = pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
  return send(endpoint, { method, path: target, headers: signed.headers, body });
}

/** What a client without a browser gets for the same question, with the CORS headers that the page's origin is given. */
export function signedHead(
  endpoint: string,
  keys: Keys,
  asked: Omit<OpenRequest, 'checksumMode'>,
  more: { readonly origin?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<WireAnswer> {
  const { bucket, key = '', query, headers } = toWire({ checksumMode: 'ENABLED', ...asked });
  return sendSigned(endpoint, keys, {
    method: 'HEAD',
    service: 's3',
    path: `/${bucket}/${key.split('/').map(encodeRfc3986).join('/')}`,
    ...(query ? { query } : {}),
    headers: { ...headers, ...more.headers, ...(more.origin ? { origin: more.origin } : {}) },
  });
}

function send(
  endpoint: string,
  { method, path, headers, body }: { method: string; path: string; headers: Record<string, string>; body: string },
): Promise<WireAnswer> {
  const { hostname, port } = new URL(endpoint);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
