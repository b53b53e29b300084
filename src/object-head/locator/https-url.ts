/**
 * An object's plain URL: virtual-hosted, path-style or of an access point at AWS, or of an S3-compatible store.
 */
import type { Place } from '../head-request.ts';
import { readAwsHost } from './aws-hosts.ts';
import { found, type LocatedUrlForm, type LocateResult, type Notice, unreadable } from './located.ts';
import { type RawUrl, splitUrl } from './raw-url.ts';
import { readStoreHost } from './store-hosts.ts';
import { isSigned, listedPrefix, urlInputs } from './url-inputs.ts';
import { readTarget } from './url-target.ts';

/**
 * Reads an http(s) URL without a signature; the scheme may be left out where the host is a known one. Undefined for
 * other texts. The path is percent-decoded once and `..` stays what it is.
 *
 * @example parseHttpsUrl('https://my-bucket.s3.eu-west-1.amazonaws.com/a%20b')
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function parseHttpsUrl(text: string): LocateResult | undefined {
  const url = splitUrl(text) ?? withoutScheme(text);
  return url && !isSigned(url.query) ? locateUrl(url, 'https-url') : undefined;
}

/**
 * What a split URL names, its inputs and what was left out; for all forms that are URLs of objects.
 * `extra` comes first among the notices, `region` before the one in the host.
 */
export function locateUrl(
  url: RawUrl,
  form: LocatedUrlForm,
  { extra = [], region }: { readonly extra?: readonly Notice[]; readonly region?: string | undefined } = {},
): LocateResult {
  const target = readTarget(url);
  if ('problem' in target) return unreadable(target.problem, target.expected);
  const { bucket, key } = target;
  const { inputs, notices } = urlInputs(url.query);
  const prefix = key === undefined ? listedPrefix(url.query) : undefined;
  const place: Place = { ...target.place, ...(region !== undefined && { region }) };
  return found({
    form,
    request: { ...inputs, bucket, ...(key !== undefined && { key }) },
    place,
    ...(prefix !== undefined && { prefix }),
    notices: [...extra, ...url.notices, ...target.notices, ...notices],
  });
}

function withoutScheme(text: string): RawUrl | undefined {
  const host = /^([a-z0-9.-]+)(?::\d{1,5})?(?:[/?#]|$)/i.exec(text)?.[1]?.toLowerCase();
  if (host === undefined || host.length > 253) return undefined;
  const local = /^(?:localhost|127\.0\.0\.1)$|\.localhost$/.test(host);
  const known = readStoreHost(host) ?? readAwsHost(host);
  if (!local && (known === undefined || known === 'not-s3')) return undefined;
  return splitUrl(`${local ? 'http' : 'https'}://${text}`);
}
