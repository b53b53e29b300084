/**
 * Presigned URLs of the old kind, Signature Version 2: `AWSAccessKeyId`, `Expires` and `Signature` in the query. Nobody should
 * make them any more, but people still have some.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html
 */
import { createHmac } from 'node:crypto';
import { isoSeconds } from '../http/dates.ts';
import { accessDenied } from '../http/s3-error.ts';
import { header, type S3Request } from '../http/s3-request.ts';
import { signatureDoesNotMatch, spacedHex } from './does-not-match.ts';
import { findSecret } from './find-secret.ts';
import type { Caller } from './role.ts';
import type { SessionIssuer } from './session.ts';

const parameters = ['Signature', 'Expires', 'AWSAccessKeyId'] as const;

/** The parameters that are part of the signed resource; all others can be added at will. */
const signedParameters = new Set(
  (
    'acl cors delete lifecycle location logging notification partNumber policy requestPayment restore tagging torrent uploadId ' +
    'uploads versionId versioning versions website response-cache-control response-content-disposition ' +
    'response-content-encoding response-content-language response-content-type response-expires'
  ).split(' '),
);

export function isSignedWithV2({ query }: S3Request): boolean {
  return query.has('AWSAccessKeyId') || query.has('Signature');
}

export function authenticateV2(request: S3Request, sessions: SessionIssuer, now: number): Caller {
  const [signature, expires, accessKeyId] = parameters.map((name) => request.query.get(name));
  if (signature === undefined || expires === undefined || accessKeyId === undefined) {
    throw accessDenied('Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters');
  }
  const expiresAt = Number(expires) * 1000;
  if (Number.isNaN(expiresAt)) throw accessDenied(`Invalid date (should be seconds since epoch): ${expires}`);
  if (now > expiresAt) {
    throw accessDenied('Request has expired', { Expires: isoSeconds(expiresAt), ServerTime: isoSeconds(now) });
  }
  const sessionToken = request.query.get('x-amz-security-token');
  const { caller, secret } = findSecret({ accessKeyId, sessionToken }, sessions, now);
  const text = stringToSignV2(request, expires);
  if (createHmac('sha1', secret).update(text, 'latin1').digest('base64') === signature) return caller;
  throw signatureDoesNotMatch({
    AWSAccessKeyId: accessKeyId,
    StringToSign: text,
    SignatureProvided: signature,
    StringToSignBytes: spacedHex(text),
  });
}

/** Method, two standard headers, expiry, all `x-amz-*` inputs wherever they stand, and the resource. */
export function stringToSignV2(
  request: Pick<S3Request, 'method' | 'headers' | 'query' | 'bucket' | 'rawPath'>,
  expires: string,
): string {
  const inQuery = request.query.pairs.map(([name, value]) => [name, asBytes(value)] as const);
  const sent = [...Object.keys(request.headers).map((name) => [name, header(request, name)] as const), ...inQuery];
  const amzInputs = sent
    .filter(([name]) => name.startsWith('x-amz-'))
    .map(([name, value]) => `${name}:${value}\n`)
    .sort();
  const subresources = inQuery
    .filter(([name]) => signedParameters.has(name))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .sort();
  const resource = subresources.length === 0 ? request.rawPath : `${request.rawPath}?${subresources.join('&')}`;
  const md5 = header(request, 'content-md5') ?? '';
  const type = header(request, 'content-type') ?? '';
  return `${request.method}\n${md5}\n${type}\n${expires}\n${amzInputs.join('')}${resource}`;
}

/** The bytes of UTF-8 as the characters that Node reads headers as. */
function asBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}
