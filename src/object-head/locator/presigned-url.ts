/**
 * A presigned URL, V4 or V2. What it names is kept; the signature, who signed and any session token are dropped.
 */
import { toIsoSeconds } from '../when.ts';
import { asRegion } from './aws-hosts.ts';
import { locateUrl } from './https-url.ts';
import type { LocateResult, Notice } from './located.ts';
import type { QueryEntry } from './percent-decode.ts';
import { splitUrl } from './raw-url.ts';
import { isSigned } from './url-inputs.ts';

/**
 * Reads a URL whose query holds a signature, whole or damaged; undefined for other texts. The region comes out of the
 * credential scope. Whether the signature has expired needs a clock, so a notice gives the instant.
 *
 * @example parsePresignedUrl('https://b-1.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=…')
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function parsePresignedUrl(text: string): LocateResult | undefined {
  const url = splitUrl(text);
  if (!url || !isSigned(url.query)) return undefined;
  return locateUrl(url, 'presigned-url', { extra: signatureNotices(url.query), region: scopeRegion(url.query) });
}

function signatureNotices(query: readonly QueryEntry[]): readonly Notice[] {
  const notices: Notice[] = [
    {
      id: 'signature-dropped',
      text: 'The signature was dropped; the request is signed with this page’s own credentials.',
    },
  ];
  if (parameter(query, 'x-amz-security-token') !== undefined) {
    notices.push({ id: 'session-token-dropped', text: 'The session token in the URL was dropped.' });
  }
  const expiry = expiryOf(query);
  if (expiry !== undefined) {
    notices.push({
      id: 'signature-expiry',
      text: `The URL itself is good until ${expiry}, or until its credentials end.`,
    });
  }
  const operation = parameter(query, 'x-id');
  const made = operation && /^\w{1,40}$/.test(operation) ? `It was made for ${operation}. ` : '';
  notices.push({
    id: 'method-bound',
    text: `${made}A presigned URL is bound to one method: one made for GET answers 403 to HEAD.`,
  });
  return notices;
}

/** The instant as ISO 8601 in UTC, undefined where the URL does not say it readably. */
function expiryOf(query: readonly QueryEntry[]): string | undefined {
  const date = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(parameter(query, 'x-amz-date') ?? '');
  const seconds = parameter(query, 'x-amz-expires') ?? '';
  if (date && /^\d{1,7}$/.test(seconds)) {
    const [, year, month, day, hour, minute, second] = date;
    return iso(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) + Number(seconds) * 1000);
  }
  const epoch = parameter(query, 'expires') ?? '';
  return /^\d{1,11}$/.test(epoch) ? iso(Number(epoch) * 1000) : undefined;
}

function iso(instant: number): string | undefined {
  return Number.isNaN(instant) ? undefined : toIsoSeconds(instant);
}

/** `AKIA…/20260101/eu-west-1/s3/aws4_request`; the scope of an asymmetric signature (SigV4a) names no region. */
function scopeRegion(query: readonly QueryEntry[]): string | undefined {
  const scope = parameter(query, 'x-amz-credential')?.split('/') ?? [];
  return scope.length === 5 ? asRegion(scope[2]) : undefined;
}

function parameter(query: readonly QueryEntry[], name: string): string | undefined {
  return query.find(([key]) => key.toLowerCase() === name)?.[1] || undefined;
}
