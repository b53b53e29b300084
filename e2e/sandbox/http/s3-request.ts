/** What an S3 request asks for, read from the bare HTTP request: bucket, key, query and inputs. Judges nothing but the URL's encoding. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Query } from './query.ts';
import { S3Error } from './s3-error.ts';

const virtualHostSuffix = /^(.+)\.localhost(?::\d+)?$/;

export interface S3Request {
  readonly method: string;
  /** As sent, still percent-encoded. */
  readonly rawPath: string;
  readonly query: Query;
  readonly headers: IncomingHttpHeaders;
  /** Empty at the service's root. */
  readonly bucket: string;
  /** Empty at the bucket's root. */
  readonly key: string;
  body(): Promise<Buffer>;
}

/** A header's one value, or undefined. Node keeps only `Set-Cookie` as a list. */
export function header(request: Pick<S3Request, 'headers'>, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

/**
 * An `x-amz-*` input: from the header, or from the query, where signers put it to avoid a preflight.
 * `x-amz-checksum-mode` and `x-amz-checksum-*` are the exception: S3 reads those from headers only.
 */
export function amzInput(request: S3Request, name: string): string | undefined {
  return header(request, name) ?? request.query.get(name);
}

/** Splits path style `/bucket/key` and virtual hosts `bucket.localhost/key`. Empty segments and `+` are part of the key. */
export function readS3Request(message: IncomingMessage): S3Request {
  const url = message.url ?? '/';
  const mark = url.indexOf('?');
  const rawPath = mark < 0 ? url : url.slice(0, mark);
  const path = decodePath(rawPath);
  const hosted = virtualHostSuffix.exec(message.headers.host ?? '')?.[1];
  const slash = path.indexOf('/', 1);
  const inPath =
    slash < 0 ? { bucket: path.slice(1), key: '' } : { bucket: path.slice(1, slash), key: path.slice(slash + 1) };
  return {
    method: message.method ?? 'GET',
    rawPath,
    query: new Query(mark < 0 ? '' : url.slice(mark + 1)),
    headers: message.headers,
    ...(hosted ? { bucket: hosted, key: path.slice(1) } : inPath),
    body: () => readBody(message),
  };
}

function decodePath(rawPath: string): string {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.", { URI: rawPath });
  }
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
