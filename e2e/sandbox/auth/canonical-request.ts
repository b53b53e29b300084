/**
 * The text that both sides of Signature Version 4 hash. S3's rules: the path is encoded once, and never normalised.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
import { header, type S3Request } from '../http/s3-request.ts';

/** Percent-encodes all but RFC 3986's unreserved characters: `a b/c!` becomes `a%20b%2Fc%21`. */
export function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function canonicalPath(rawPath: string): string {
  return rawPath
    .split('/')
    .map((segment) => encodeRfc3986(decodeURIComponent(segment)))
    .join('/');
}

function canonicalQuery(request: S3Request): string {
  return request.query.pairs
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeRfc3986(name), encodeRfc3986(value)] as const)
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** By name alone first: as one text, `a-b=` would come before `a=`. */
function compare(text: string, other: string): number {
  if (text === other) return 0;
  return text < other ? -1 : 1;
}

/** The canonical request of what arrived, for the headers that the sender says it signed. */
export function canonicalRequest(request: S3Request, signedHeaders: readonly string[], payloadHash: string): string {
  const headers = signedHeaders.map((name) => {
    const value = header(request, name) ?? '';
    return `${name}:${value.trim().replace(/\s+/g, ' ')}\n`;
  });
  return [
    request.method,
    canonicalPath(request.rawPath),
    canonicalQuery(request),
    headers.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}
