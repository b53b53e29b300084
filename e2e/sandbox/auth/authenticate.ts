/**
 * Is a request from whom it says it is? Checks clock, expiry, session token and signature as S3 does, in that order.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
import { isoSeconds } from '../http/dates.ts';
import { accessDenied, S3Error } from '../http/s3-error.ts';
import { header, type S3Request } from '../http/s3-request.ts';
import { canonicalRequest } from './canonical-request.ts';
import { type CredentialClaim, malformed } from './credential-claim.ts';
import { signatureDoesNotMatch, spacedHex } from './does-not-match.ts';
import { findSecret } from './find-secret.ts';
import type { Caller } from './role.ts';
import type { SessionIssuer } from './session.ts';
import { isSignatureOf, stringToSign } from './signature.ts';

const allowedSkew = 15 * 60_000;
const longestExpiry = 604_800;

export function authenticate(request: S3Request, claim: CredentialClaim, sessions: SessionIssuer, now: number): Caller {
  checkTime(claim, now);
  const { caller, secret } = findSecret(claim, sessions, now);
  checkHeadersAreSigned(request, claim);
  const canonical = canonicalRequest(request, claim.signedHeaders, claim.payloadHash);
  const text = stringToSign(claim.timestamp, claim.scope, canonical);
  if (!isSignatureOf(claim.signature, text, secret, claim.scope)) throw doesNotMatch(claim, text, canonical);
  return caller;
}

function checkTime(claim: CredentialClaim, now: number): void {
  const signedAt = parseTimestamp(claim.timestamp);
  if (Number.isNaN(signedAt)) {
    throw claim.place === 'query'
      ? malformed('query', `X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`)
      : accessDenied('AWS authentication requires a valid Date or x-amz-date header');
  }
  const ServerTime = isoSeconds(now);
  if (claim.expires === undefined) {
    if (Math.abs(now - signedAt) <= allowedSkew) return;
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      { RequestTime: claim.timestamp, ServerTime, MaxAllowedSkewMilliseconds: String(allowedSkew) },
    );
  }
  const seconds = Number(claim.expires);
  if (!/^\d+$/.test(claim.expires)) throw malformed('query', 'X-Amz-Expires should be a number');
  if (seconds > longestExpiry) {
    throw malformed(
      'query',
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    );
  }
  if (signedAt - now > allowedSkew) throw accessDenied('Request is not valid yet', { ServerTime });
  const expiresAt = signedAt + seconds * 1000;
  if (now > expiresAt) {
    throw accessDenied('Request has expired', {
      'X-Amz-Expires': claim.expires,
      Expires: isoSeconds(expiresAt),
      ServerTime,
    });
  }
}

function checkHeadersAreSigned(request: S3Request, claim: CredentialClaim): void {
  const unsigned = Object.keys(request.headers).filter(
    (name) => (name.startsWith('x-amz-') || name === 'host') && !claim.signedHeaders.includes(name),
  );
  if (unsigned.length > 0) {
    throw accessDenied('There were headers present in the request which were not signed', {
      HeadersNotSigned: unsigned.join(', '),
    });
  }
  const missing = claim.signedHeaders.filter((name) => header(request, name) === undefined);
  if (missing.length > 0) {
    throw signatureDoesNotMatch({ AWSAccessKeyId: claim.accessKeyId, SignatureProvided: claim.signature });
  }
}

function doesNotMatch(claim: CredentialClaim, text: string, canonical: string): S3Error {
  return signatureDoesNotMatch({
    AWSAccessKeyId: claim.accessKeyId,
    StringToSign: text,
    SignatureProvided: claim.signature,
    StringToSignBytes: spacedHex(text),
    CanonicalRequest: canonical,
    CanonicalRequestBytes: spacedHex(canonical),
  });
}

/** Milliseconds of `20261121T091403Z`; NaN for anything else. */
function parseTimestamp(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return Number.NaN;
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
