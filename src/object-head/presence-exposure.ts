/**
 * Would this page have seen a header, had S3 sent it? Only proofs count: that some other header is readable proves nothing
 * for this one. What S3 could send is in `presence-asked.ts`.
 */
import { catalogue, headerLabel } from './catalogue/catalogue.ts';
import type { FieldName } from './catalogue/field.ts';
import { headerValue, type Observation } from './observation.ts';
import { isSuccess } from './presence-asked.ts';

/** What is known of a bucket's CORS beyond the answer itself. */
export interface ExposureKnowledge {
  /** ExposeHeaders of the bucket's own CORS rule for this origin, by any case; `*` where a store exposes everything. */
  readonly exposed?: readonly string[] | '*';
  /** Header names in lower case that could be read from this bucket at this origin before. */
  readonly seenBefore?: ReadonlySet<string>;
}

/** What every page may read, whatever the CORS rules say. */
const safelisted: ReadonlySet<string> = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/**
 * Why this page would have seen the field's header, as the end of a sentence; undefined without proof.
 * `Metadata` stands for names that nobody knows, so only what exposes everything proves anything for it.
 *
 * @example exposureProof('CacheControl', observation, {}) // 'every page may read it (CORS-safelisted)'
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function exposureProof(
  field: FieldName,
  observation: Observation,
  knowledge: ExposureKnowledge,
): string | undefined {
  const all = exposesAll(observation, knowledge);
  if (all || field === 'Metadata') return all;
  const header = catalogue[field].header.toLowerCase();
  if (safelisted.has(header)) return 'every page may read it (CORS-safelisted)';
  if (listed(observation).includes(header)) return 'Access-Control-Expose-Headers lists it';
  if (Array.isArray(knowledge.exposed) && knowledge.exposed.some((name) => name.toLowerCase() === header))
    return 'this bucket’s CORS lists it in ExposeHeaders for this origin';
  return knowledge.seenBefore?.has(header) ? 'it could be read from this bucket before' : undefined;
}

/**
 * Why this page sees every header that is sent, as the end of a sentence; undefined if it may not.
 *
 * @example exposesAll(observation, { exposed: '*' }) // 'this bucket’s CORS exposes every header'
 * @see https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export function exposesAll(observation: Observation, { exposed }: ExposureKnowledge): string | undefined {
  if (isSameOrigin(observation)) return 'page and bucket share an origin, so CORS hides nothing';
  if (listed(observation).includes('*')) return 'Access-Control-Expose-Headers is *';
  return exposed === '*' || exposed?.includes('*') ? 'this bucket’s CORS exposes every header' : undefined;
}

/**
 * What speaks for a header being hidden, where nothing proves that it was not sent: one or two sentences.
 *
 * @example hiddenBecause('ETag', observation, { exposed: [] })
 * // 'This bucket’s CORS does not list ETag in ExposeHeaders for this origin. S3 always sends it.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function hiddenBecause(
  field: FieldName,
  { headers, status }: Observation,
  { exposed }: ExposureKnowledge,
): string {
  const header = headerLabel(field);
  const always = isSuccess(status) && catalogue[field].sent === 'always';
  if (field !== 'Metadata' && exposed !== undefined)
    return `This bucket’s CORS does not list ${header} in ExposeHeaders for this origin.${always ? ' S3 always sends it.' : ''}`;
  const readable = headers.find(([name]) => !safelisted.has(name))?.[0];
  const nothing = 'this bucket’s CORS exposes nothing to this page';
  if (always)
    return `S3 always sends ${header}; it could not be read, so ${readable ? 'this bucket’s CORS does not expose it' : nothing}.`;
  if (readable === undefined) {
    const witness = isSuccess(status) ? 'ETag and x-amz-request-id' : 'x-amz-request-id';
    return `Even ${witness}, which S3 always sends, could not be read: ${nothing}.`;
  }
  if (field === 'Metadata')
    return 'User metadata may be hidden: S3’s ExposeHeaders takes no wildcard, so CORS must list each x-amz-meta- name.';
  return `${header} may be hidden: it is not in what CORS lets this page read, as far as can be told.`;
}

/** The readable Access-Control-Expose-Headers in lower case; usually empty, because that header must be exposed itself. */
function listed({ headers }: Observation): readonly string[] {
  return (headerValue(headers, 'access-control-expose-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

function isSameOrigin({ origin, sent }: Observation): boolean {
  return URL.canParse(sent.url) && new URL(sent.url).origin === origin;
}
