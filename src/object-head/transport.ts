/**
 * The signing policy: what must travel as a header, whether the browser will ask first (preflight), and so where the
 * signature goes. Signs nothing itself.
 *
 * A HEAD is CORS-safelisted. Only headers beyond the safelist make the browser send OPTIONS first, and a signature in
 * headers is such a header. So: nothing else needs a header → sign in the query, one request. Something does → sign in
 * headers, because a signed query differs every second and the browser's preflight cache is keyed by URL.
 */
import { headInputs, inputNames } from './head-inputs.ts';
import type { HeadRequest } from './head-request.ts';

/**
 * True for a `Range` that a page may send without a preflight: one range whose first number is there.
 * `bytes=0-0` and `bytes=5-` are, `bytes=-5` is not.
 * @see https://fetch.spec.whatwg.org/#simple-range-header-value
 */
export function isSimpleRange(value: string): boolean {
  const match = /^bytes=(\d+)-(\d*)$/.exec(value);
  if (!match || value.length > 128) return false;
  return match[2] === '' || BigInt(match[2] ?? '') >= BigInt(match[1] ?? '');
}

/**
 * Whether this header makes the browser ask S3 first. Takes names in any case.
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function causesPreflight(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower === 'host') return false;
  return lower === 'range' ? !isSimpleRange(value) : true;
}

/**
 * `x-amz-` inputs that S3 honours as signed query parameters, so that no header is needed.
 * Checksum mode is not among them: S3 ignores it there.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ObjectsinRequesterPaysBuckets.html
 */
const hoistable: ReadonlySet<string> = new Set(['x-amz-request-payer']);

/** Whether a header of S3's may move into a signed query instead, `x-amz-request-payer`. */
export function isHoistable(name: string): boolean {
  return hoistable.has(name.toLowerCase());
}

/**
 * The names of the inputs' headers that force a preflight, in the order of the form: `['If-None-Match']`.
 * Empty where the request goes out as one plain HEAD with its signature in the query.
 *
 * With `signed: false` (an anonymous request) nothing can be hoisted: unsigned query parameters of this kind mean nothing.
 */
export function preflightHeaders(request: HeadRequest, { signed }: { readonly signed: boolean }): readonly string[] {
  return inputNames.flatMap((input) => {
    const { wire } = headInputs[input];
    const value = request[input];
    if (wire.in !== 'header' || value === undefined || value === 'off') return [];
    if (signed && isHoistable(wire.name)) return [];
    return causesPreflight(wire.name, String(value)) ? [wire.name] : [];
  });
}
