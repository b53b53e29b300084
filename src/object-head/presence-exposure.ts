/**
 * Would this page have seen a header, had S3 sent it? Only proofs count: that some other header is readable proves nothing
 * for this one. What S3 could send is in `presence-asked.ts`.
 */
import { catalogue, headerLabel } from './catalogue/catalogue.ts';
import type { FieldName } from './catalogue/field.ts';
import { headerValue, isSuccess, type Observation } from './observation.ts';
import { isUnmeasured, type StoreAnswers, senderName, sendingOf } from './presence-store.ts';

/** What is known of a bucket's CORS beyond the answer itself. */
export interface ExposureKnowledge {
  /**
   * ExposeHeaders of the bucket's own CORS rule for this origin, by any case; `*` where a store exposes everything. Not
   * gone by where the answer shows that it was sent under other rules.
   */
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
 * Whether every page may read a response header, by any case of its name.
 *
 * @example isSafelisted('Content-Type') // true
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function isSafelisted(name: string): boolean {
  return safelisted.has(name.toLowerCase());
}

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
  if (field === 'Metadata') return exposesAll(observation, knowledge);
  const { isExposed, because } = exposureOfName(catalogue[field].header, observation, knowledge) ?? {};
  return isExposed ? because : undefined;
}

/** Whether the page can read a header, by proof, and what the proof is: the end of a sentence, or one without its full stop. */
export interface Exposure {
  readonly isExposed: boolean;
  readonly because: string;
}

/**
 * What is proved of a header by its name in any case, be it a field's or not; `*` stands for every header. Undefined where
 * nobody knows.
 *
 * @example exposureOfName('x-amz-meta-color', observation, { exposed: [] })?.isExposed // false
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function exposureOfName(
  header: string,
  observation: Observation,
  knowledge: ExposureKnowledge,
): Exposure | undefined {
  const all = exposesAll(observation, knowledge);
  if (all) return { isExposed: true, because: all };
  const name = header.toLowerCase();
  if (isSafelisted(name)) return { isExposed: true, because: 'every page may read it (CORS-safelisted)' };
  const list = exposedList(observation, knowledge);
  // A list in force settles it either way: what could be read under earlier rules says nothing then.
  if (list) {
    const isExposed = list.names.has(name);
    return { isExposed, because: isExposed ? list.saysSo : list.denies(header) };
  }
  if (!knowledge.seenBefore?.has(name)) return undefined;
  return { isExposed: true, because: 'it could be read from this bucket before' };
}

/**
 * Why this page cannot read the field's header, sent or not, as a sentence without its full stop; undefined without proof.
 * For `Metadata` it is a proof only where not one name is exposed.
 *
 * @example unreadableProof('ETag', observation, { exposed: [] })
 * // 'This bucket’s CORS does not list ETag in ExposeHeaders for this origin'
 * @see https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export function unreadableProof(
  field: FieldName,
  observation: Observation,
  knowledge: ExposureKnowledge,
): string | undefined {
  if (field !== 'Metadata') {
    const { isExposed, because } = exposureOfName(headerLabel(field), observation, knowledge) ?? {};
    return isExposed === false ? because : undefined;
  }
  if (exposesAll(observation, knowledge) !== undefined) return undefined;
  const list = exposedList(observation, knowledge);
  return list && metadataNamesIn(list) === 0 ? list.deniesMetadata : undefined;
}

/**
 * Why this page sees every header that is sent, as the end of a sentence; undefined if it may not.
 *
 * @example exposesAll(observation, { exposed: '*' }) // 'this bucket’s CORS exposes every header'
 * @see https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export function exposesAll(observation: Observation, { exposed }: ExposureKnowledge): string | undefined {
  if (isSameOrigin(observation)) return 'page and bucket share an origin, so CORS hides nothing';
  const names = listed(observation);
  if (names) return names.has('*') ? 'Access-Control-Expose-Headers is *' : undefined;
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
  observation: Observation,
  knowledge: ExposureKnowledge,
  store?: StoreAnswers,
): string {
  const { headers, status } = observation;
  const header = headerLabel(field);
  const sender = senderName(store);
  const always = isSuccess(status) && sendingOf(field, store)?.sent === 'always';
  const proof = unreadableProof(field, observation, knowledge);
  if (proof) return `${proof}.${always ? ` ${sender} always sends it.` : ''}`;
  const list = exposedList(observation, knowledge);
  if (field === 'Metadata' && list) {
    const count = metadataNamesIn(list);
    const names = count === 1 ? 'one x-amz-meta- name' : `${count} x-amz-meta- names`;
    return `CORS lets this page read ${names}, not sent here. Any other stays hidden: ${nameByName(store)}.`;
  }
  if (always)
    return `${sender} always sends ${header}; it could not be read, so this bucket’s CORS does not expose it.`;
  if (!headers.some(([name]) => !isSafelisted(name)) && !isUnmeasured(store)) {
    const witness = isSuccess(status) ? 'neither ETag nor x-amz-request-id' : 'not even x-amz-request-id';
    return `This bucket’s CORS exposes ${witness} to this page, which ${sender} always sends, so ${header} may be hidden too.`;
  }
  if (field === 'Metadata') return `User metadata may be hidden: ${nameByName(store)}.`;
  return `${header} may be hidden: it is not in what CORS lets this page read, as far as can be told.`;
}

/** The names that CORS lets this page read, where that is known, and how a sentence refers to it. */
interface ExposedList {
  /** In lower case, without `*`. */
  readonly names: ReadonlySet<string>;
  readonly saysSo: string;
  readonly denies: (header: string) => string;
  readonly deniesMetadata: string;
}

function exposedList(observation: Observation, { exposed }: ExposureKnowledge): ExposedList | undefined {
  const ownList = listed(observation);
  if (ownList) {
    return {
      names: ownList,
      saysSo: 'Access-Control-Expose-Headers lists it',
      denies: (header) => `Access-Control-Expose-Headers does not list ${header}`,
      deniesMetadata: 'Access-Control-Expose-Headers lists no x-amz-meta- name',
    };
  }
  if (exposed === undefined || exposed === '*') return undefined;
  const names = new Set(exposed.map((name) => name.toLowerCase()));
  if (wasUnderOtherRules(observation, names)) return undefined;
  return {
    names,
    saysSo: 'this bucket’s CORS lists it in ExposeHeaders for this origin',
    denies: (header) => `This bucket’s CORS does not list ${header} in ExposeHeaders for this origin`,
    deniesMetadata: 'This bucket’s CORS lists no x-amz-meta- name in ExposeHeaders for this origin',
  };
}

/**
 * Rules are read at another time than the answer, and may have been changed between. The answer tells: it shows a header
 * that they hide, or lacks one that they expose and that is always sent.
 */
function wasUnderOtherRules({ headers, status }: Observation, names: ReadonlySet<string>): boolean {
  const showsMore = headers.some(([name]) => !isSafelisted(name) && !names.has(name));
  const always = isSuccess(status) ? ['etag', 'x-amz-request-id'] : ['x-amz-request-id'];
  return showsMore || always.some((name) => names.has(name) && headerValue(headers, name) === undefined);
}

function metadataNamesIn({ names }: ExposedList): number {
  return [...names].filter((name) => name.startsWith(catalogue.Metadata.header)).length;
}

/**
 * Why one entry of user metadata that can be read proves nothing for the next, as a clause.
 *
 * @example nameByName(undefined) // 'S3’s ExposeHeaders takes no wildcard, so CORS exposes headers by their whole names'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function nameByName(store: StoreAnswers | undefined): string {
  const fact = 'CORS exposes headers by their whole names';
  return store ? fact : `S3’s ExposeHeaders takes no wildcard, so ${fact}`;
}

/** The readable Access-Control-Expose-Headers in lower case; usually undefined, because that header must be exposed itself. */
function listed({ headers }: Observation): ReadonlySet<string> | undefined {
  const value = headerValue(headers, 'access-control-expose-headers');
  if (value === undefined) return undefined;
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  return new Set(names.filter((name) => name !== ''));
}

function isSameOrigin({ origin, sent }: Observation): boolean {
  return URL.canParse(sent.url) && new URL(sent.url).origin === origin;
}
