/** Signs as Signature Version 4 does, to be compared with what the sender claims. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const algorithm = 'AWS4-HMAC-SHA256';

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** One key a secret, day and region: everybody signs with the same few, so the last of each is kept. */
const signingKeys = new Map<string, Buffer>();
const keptSigningKeys = 1000;

function signingKey(secret: string, date: string, region: string, service: string): Buffer {
  const id = `${secret}/${date}/${region}/${service}`;
  let key = signingKeys.get(id);
  if (!key) {
    key = [date, region, service, 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`));
    if (signingKeys.size >= keptSigningKeys) signingKeys.clear();
    signingKeys.set(id, key);
  }
  return key;
}

export interface Scope {
  /** `20261121`, UTC. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/** `timestamp` is `20261121T091403Z`; the canonical request's characters are the bytes that arrived, hence Latin-1. */
export function stringToSign(timestamp: string, scope: Scope, canonicalRequest: string): string {
  const digest = createHash('sha256').update(canonicalRequest, 'latin1').digest('hex');
  return `${algorithm}\n${timestamp}\n${scope.date}/${scope.region}/${scope.service}/aws4_request\n${digest}`;
}

export function isSignatureOf(claimed: string, text: string, secret: string, scope: Scope): boolean {
  const right = hmac(signingKey(secret, scope.date, scope.region, scope.service), text);
  const given = Buffer.from(claimed, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}
