/**
 * A page of the MinIO console. It shows objects, but is not where the S3 API answers, so the endpoint is worked out or
 * left to the connection.
 */
import { isModernBucketName } from '../bucket-kind.ts';
import type { Place } from '../head-request.ts';
import { decodeBase64 } from '../header-values/base64.ts';
import { readAwsHost } from './aws-hosts.ts';
import { found, type LocateResult, type Notice, quoted } from './located.ts';
import { percentDecode } from './percent-decode.ts';
import { malformedNotice, type RawUrl, splitUrl } from './raw-url.ts';
import { urlInputs } from './url-inputs.ts';

const apiPort = '9000';
const consolePort = '9001';

/**
 * Reads `/browser/bucket/…`, `/buckets/bucket/browse/…` and `/minio/bucket/…`; undefined for other texts. On port 9000
 * the API itself answers, where `browser` is a bucket. What ends with a slash is a prefix.
 *
 * @example parseMinioConsoleUrl('http://localhost:9001/browser/my-bucket/dir%2Fa.txt') // key dir/a.txt
 * @see https://github.com/minio/console
 */
export function parseMinioConsoleUrl(text: string): LocateResult | undefined {
  const url = splitUrl(text);
  if (!url || readAwsHost(url.host)) return undefined;
  const page = consolePage(url);
  if (!page || !isModernBucketName(page.bucket)) return undefined;
  const { inputs, notices } = urlInputs(url.query);
  const decoded = percentDecode(page.rest);
  const plain = fromBase64(decoded.text);
  const path = plain ?? decoded.text;
  const own: Notice[] = [page.endpoint === undefined ? endpointUnknown : endpointGuessed(page.endpoint)];
  if (plain !== undefined)
    own.push({ id: 'base64-path', text: `The path was base64, as some consoles write it: ${quoted(plain)}.` });
  if (decoded.malformed) own.push(malformedNotice);
  const place: Place = page.endpoint === undefined ? {} : { endpoint: page.endpoint, pathStyle: true };
  return found({
    form: 'console-url',
    request: { ...inputs, bucket: page.bucket, ...(path !== '' && !path.endsWith('/') && { key: path }) },
    place,
    ...(path.endsWith('/') && { prefix: path }),
    notices: [...own, ...url.notices, ...notices],
  });
}

interface ConsolePage {
  readonly bucket: string;
  /** As written. */
  readonly rest: string;
  readonly endpoint?: string;
}

function consolePage(url: RawUrl): ConsolePage | undefined {
  const old = /^\/minio\/([^/]+)(?:\/(.*))?$/s.exec(url.path);
  if (old) return { bucket: old[1] ?? '', rest: old[2] ?? '', endpoint: url.origin };
  const page = /^\/(?:browser\/([^/]+)|buckets\/([^/]+)\/browse)(?:\/(.*))?$/s.exec(url.path);
  if (!page || url.port === apiPort) return undefined;
  const [, browsed, listed, rest = ''] = page;
  const endpoint = url.port === consolePort ? url.origin.replace(/\d+$/, apiPort) : undefined;
  return { bucket: browsed ?? listed ?? '', rest, ...(endpoint !== undefined && { endpoint }) };
}

/** The text behind base64, undefined where it is none or hides bytes that no path shows. */
function fromBase64(text: string): string | undefined {
  const bytes = text === '' ? undefined : decodeBase64(text);
  if (!bytes) return undefined;
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /\p{C}/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const endpointUnknown: Notice = {
  id: 'console-endpoint',
  text: 'This is a page of a MinIO console, not of its S3 endpoint: the connection’s endpoint is asked.',
};

function endpointGuessed(endpoint: string): Notice {
  return {
    id: 'console-endpoint',
    text: `This is a page of a MinIO console. Its S3 endpoint was taken to be ${endpoint}.`,
  };
}
