/** Makes presigned URLs of Signature Version 2. For tests only. */
import { createHmac } from 'node:crypto';
import { stringToSignV2 } from '../auth/authenticate-v2.ts';
import { encodeRfc3986 } from '../auth/canonical-request.ts';
import { ownerKey } from '../auth/role.ts';
import { Query } from '../http/query.ts';

export interface V2Request {
  readonly method?: string;
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  /** Those of them that are signed: content type, MD5 and `x-amz-*`. */
  readonly headers?: { readonly [name: string]: string };
  /** Seconds since 1970; left out, in five minutes. */
  readonly expires?: number;
}

/** Path and query, signed with the owner's key. */
export function presignV2({ method = 'GET', path, query = {}, headers = {}, expires }: V2Request): string {
  const until = String(expires ?? Math.floor(Date.now() / 1000) + 300);
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeRfc3986(value)}`);
  const request = { method, headers, query: new Query(asked.join('&')), bucket: '', rawPath: path };
  const text = Buffer.from(stringToSignV2(request, until), 'latin1');
  const signature = createHmac('sha1', ownerKey.secretAccessKey).update(text).digest('base64');
  const all = { AWSAccessKeyId: ownerKey.accessKeyId, Expires: until, Signature: signature };
  const signed = Object.entries(all).map(([name, value]) => `${name}=${encodeRfc3986(value)}`);
  return `${path}?${[...asked, ...signed].join('&')}`;
}
