/** A bare HTTP client that signs as the SDK does and shows the answer as it came over the wire. For tests only. */
import { createHash } from 'node:crypto';
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';
import { encodeRfc3986 } from '../auth/canonical-request.ts';
import { ownerKey } from '../auth/role.ts';
import { Sha256 } from './sha256.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface WireAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WireRequest {
  readonly method?: string;
  readonly bucket: string;
  readonly key?: string;
  readonly query?: { readonly [name: string]: string };
  readonly headers?: { readonly [name: string]: string };
  /** Sent, but not signed. */
  readonly unsignedHeaders?: { readonly [name: string]: string };
  readonly body?: string;
  readonly sign?: 'header' | 'query' | 'no';
  readonly credentials?: Credentials;
  readonly region?: string;
  readonly signedAt?: Date;
  readonly expiresIn?: number;
}

const agent = new Agent({ keepAlive: true });

/** What goes on the wire: path with query, and headers. */
export async function signRequest(port: number, wanted: WireRequest) {
  const { sign = 'header', region = 'us-east-1', credentials = ownerKey } = wanted;
  const host = `127.0.0.1:${port}`;
  const key = (wanted.key ?? '').split('/').map(encodeRfc3986).join('/');
  const bare = {
    method: wanted.method ?? 'HEAD',
    protocol: 'http:',
    hostname: '127.0.0.1',
    port,
    path: wanted.key === undefined ? `/${wanted.bucket}` : `/${wanted.bucket}/${key}`,
    query: { ...wanted.query },
    headers: { ...wanted.headers, host } as Record<string, string>,
  };
  const signer = new SignatureV4({ credentials, region, service: 's3', sha256: Sha256, uriEscapePath: false });
  const signingDate = wanted.signedAt ?? new Date();
  const body = wanted.body ?? '';
  let signed: { path: string; query?: unknown; headers: Record<string, string> } = bare;
  if (sign === 'header') {
    bare.headers['x-amz-content-sha256'] = createHash('sha256').update(body).digest('hex');
    signed = await signer.sign(bare, { signingDate });
  } else if (sign === 'query') {
    bare.headers['X-Amz-Content-Sha256'] = 'UNSIGNED-PAYLOAD';
    signed = await signer.presign(bare, {
      signingDate,
      expiresIn: wanted.expiresIn ?? 300,
      unhoistableHeaders: new Set(['x-amz-checksum-mode']),
    });
  }
  const pairs = Object.entries((signed.query ?? {}) as Record<string, string>);
  const query = pairs.map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`).join('&');
  return {
    method: bare.method,
    path: query === '' ? signed.path : `${signed.path}?${query}`,
    headers: { ...signed.headers, ...wanted.unsignedHeaders },
  };
}

/** Sends anything, without judging it. */
export function sendRaw(
  port: number,
  wanted: { method: string; path: string; headers?: Record<string, string>; body?: string; timeoutMs?: number },
): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const { method, path, headers = {}, body } = wanted;
    const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          reason: response.statusMessage ?? '',
          headers: response.headers,
          body: Buffer.concat(chunks).toString('latin1'),
        }),
      );
    });
    sent.on('error', reject);
    if (wanted.timeoutMs) sent.setTimeout(wanted.timeoutMs, () => sent.destroy(new Error('no answer')));
    sent.end(body);
  });
}

export async function ask(port: number, wanted: WireRequest & { timeoutMs?: number }): Promise<WireAnswer> {
  const { body, timeoutMs } = wanted;
  const signed = await signRequest(port, wanted);
  return sendRaw(port, {
    ...signed,
    ...(body !== undefined && { body }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
}

/** The text of one element of an error body, `NoSuchKey` for `Code`. */
export function errorElement(answer: WireAnswer, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(answer.body)?.[1];
}
