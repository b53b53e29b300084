/**
 * Which headers has this page a use for? Of answers: those that CORS hides unless a rule names them. Of requests: those
 * that a preflight may ask for. Both derive from the tables of fields and inputs, so a new one is not forgotten here.
 */
import { catalogue, fieldNames } from '../../object-head/catalogue/catalogue.ts';
import { headInputs, inputNames } from '../../object-head/head-inputs.ts';
import { isSafelisted } from '../../object-head/presence-exposure.ts';

/** Headers that are no output field of HeadObject, and what the page does with each. */
const besides: readonly string[] = [
  // Says what else is exposed: with it the page can prove that a header was not sent.
  'Access-Control-Expose-Headers',
  // S3's own time, from which the SDK corrects a clock that is off.
  'Date',
  // Where a bucket is that was asked for in another region.
  'x-amz-bucket-region',
  // What AWS Support asks for. S3 sends both with every answer, so a missing one shows what CORS hides.
  'x-amz-id-2',
  'x-amz-request-id',
];

/**
 * The response headers that a rule must name for this page to show all it can: sorted, spelled as S3 does, no repetition.
 * User metadata is not in it: S3 takes no wildcard, so each `x-amz-meta-` name has to be known (`metadata-names.ts`).
 *
 * @example neededResponseHeaders.includes('x-amz-version-id') // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html
 */
export const neededResponseHeaders: readonly string[] = inOrder([
  ...fieldNames.filter((field) => field !== 'Metadata').map((field) => catalogue[field].header),
  ...besides,
]).filter((name) => !isSafelisted(name));

/** A signature in headers, and what the calls take that bring hidden values in their bodies. */
const ofOtherParts: readonly string[] = [
  'authorization',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-max-parts',
  'x-amz-object-attributes',
];

/**
 * The request headers that this page may ask for in a preflight: lower case, sorted. A single request asks for a few of
 * them. `range` is one only in the form `bytes=-5`.
 *
 * @example sendableRequestHeaders.includes('if-none-match') // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const sendableRequestHeaders: readonly string[] = inOrder([
  ...inputNames.flatMap((input) => {
    const { wire } = headInputs[input];
    return wire.in === 'header' ? [wire.name.toLowerCase()] : [];
  }),
  ...ofOtherParts,
]);

/**
 * Names in alphabetical order, whatever their case; of two that differ in case alone the first is kept.
 *
 * @example inOrder(['x-amz-id-2', 'ETag', 'etag']) // ['ETag', 'x-amz-id-2']
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-5.1
 */
export function inOrder(names: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(name.toLowerCase())) first.set(name.toLowerCase(), name);
  return [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}
