/**
 * What S3 will make of a request, said before it is sent: combinations it refuses, inputs it ignores.
 * Nothing here forbids anything. Somebody may want to see that 400.
 */
import { bucketKind, bucketNameProblem } from './bucket-kind.ts';
import type { HeadRequest, InputName } from './head-request.ts';
import { unfetchableSegment } from './key-rules.ts';

export interface RequestNote {
  /** Stable id, `range-and-part`. */
  readonly id: string;
  /** The field to show it beside. */
  readonly input: InputName;
  /** `cannot`: not sendable from a browser; `refused`: S3 answers 4xx; `ignored`: sent, without effect; `note`: worth knowing. */
  readonly weight: 'cannot' | 'refused' | 'ignored' | 'note';
  readonly text: string;
}

/** What the request is checked against, beyond itself. */
export interface CheckContext {
  /** ms since 1970. */
  readonly now: number;
  /** False for a connection without credentials. */
  readonly signed: boolean;
  /** A store beside Amazon S3, and the inputs that it takes no notice of. */
  readonly store?: { readonly name: string; readonly ignores: ReadonlySet<InputName> };
}

type Check = (request: HeadRequest, context: CheckContext) => RequestNote | undefined;

const check =
  (
    id: string,
    input: InputName,
    weight: RequestNote['weight'],
    test: (r: HeadRequest, c: CheckContext) => string | false | undefined,
  ): Check =>
  (request, context) => {
    const text = test(request, context);
    return text ? { id, input, weight, text } : undefined;
  };

const futureToleranceMs = 15 * 60_000;

/** The shape of a range that S3 obeys; anything else it ignores and answers 200. */
const obeyedRange = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;

const overrides = [
  'responseCacheControl',
  'responseContentDisposition',
  'responseContentEncoding',
  'responseContentLanguage',
  'responseContentType',
  'responseExpires',
] as const;

const checks: readonly Check[] = [
  check('unfetchable-bucket', 'bucket', 'cannot', ({ bucket }) => {
    const segment = unfetchableSegment(bucket);
    return (
      segment &&
      `“${segment}” is no bucket: every browser resolves it as a step in the path and would ask for something else.`
    );
  }),
  check('bucket-name', 'bucket', 'note', ({ bucket }) => {
    const problem = bucketNameProblem(bucket);
    return problem && `${problem}.`;
  }),
  check('unfetchable-key', 'key', 'cannot', ({ key }) => {
    const segment = unfetchableSegment(key);
    return (
      segment &&
      `This key has a path segment “${segment}”. Every browser resolves it before sending and would ask for another object. Use the AWS CLI for this key.`
    );
  }),
  check(
    'directory-bucket',
    'bucket',
    'cannot',
    ({ bucket }) =>
      bucketKind(bucket).startsWith('directory') &&
      'Directory buckets have no CORS configuration, so no browser page can read them. Use the AWS CLI.',
  ),
  check(
    'range-and-part',
    'partNumber',
    'refused',
    ({ range, partNumber }) =>
      range !== undefined &&
      partNumber !== undefined &&
      'S3 answers 400 to a range together with a part number. Send one of them.',
  ),
  check(
    'part-number-bounds',
    'partNumber',
    'refused',
    ({ partNumber }) =>
      partNumber !== undefined &&
      (partNumber < 1 || partNumber > 10_000) &&
      'Part numbers go from 1 to 10,000; S3 answers 400 to others.',
  ),
  check(
    'owner-digits',
    'expectedBucketOwner',
    'refused',
    ({ expectedBucketOwner: owner }) =>
      owner !== undefined && !/^\d{12}$/.test(owner) && 'An account id has 12 digits; S3 answers 400 to anything else.',
  ),
  check(
    'sse-algorithm',
    'sseCustomerAlgorithm',
    'refused',
    ({ sseCustomerAlgorithm: algorithm }) =>
      algorithm !== undefined &&
      algorithm !== 'AES256' &&
      'S3 knows one algorithm for customer keys, AES256, and answers 400 to others.',
  ),
  check(
    'sse-key-alone',
    'sseCustomerKey',
    'ignored',
    ({ sseCustomerAlgorithm, sseCustomerKey }) =>
      sseCustomerKey !== undefined &&
      sseCustomerAlgorithm === undefined &&
      'The key is sent with its algorithm only. Set SSECustomerAlgorithm to AES256.',
  ),
  ...overrides.map((name) =>
    check(
      'override-latin1',
      name,
      'refused',
      (request) =>
        /[^\x20-\x7e\xa0-\xff]/.test(request[name] ?? '') &&
        'S3 takes ISO-8859-1 characters in response overrides and answers 400 to others.',
    ),
  ),
  ...overrides.map((name) =>
    check(
      'override-anonymous',
      name,
      'refused',
      (request, { signed }) =>
        !signed && request[name] !== undefined && 'S3 answers 400 to response overrides in an unsigned request.',
    ),
  ),
  check('range-form', 'range', 'ignored', ({ range }) => range !== undefined && rangeRemark(range)),
  check(
    'future-if-modified-since',
    'ifModifiedSince',
    'ignored',
    ({ ifModifiedSince }, { now }) =>
      ifModifiedSince !== undefined &&
      Date.parse(ifModifiedSince) > now + futureToleranceMs &&
      'S3 ignores a date that lies in the future.',
  ),
  check(
    'if-none-match-first',
    'ifModifiedSince',
    'note',
    ({ ifNoneMatch, ifModifiedSince }) =>
      ifNoneMatch !== undefined &&
      ifModifiedSince !== undefined &&
      'If-None-Match decides: this date only counts where If-None-Match is left out.',
  ),
  check(
    'if-match-first',
    'ifUnmodifiedSince',
    'note',
    ({ ifMatch, ifUnmodifiedSince }) =>
      ifMatch !== undefined &&
      ifUnmodifiedSince !== undefined &&
      'If-Match decides: this date only counts where If-Match is left out.',
  ),
  ...(['ifMatch', 'ifNoneMatch'] as const).map((name) =>
    check(
      'etag-list',
      name,
      'note',
      (request) =>
        request[name]?.includes(',') && 'Whether S3 takes a list of ETags is not documented. Send one to be sure.',
    ),
  ),
  check(
    'leading-slash',
    'key',
    'note',
    ({ key }) => key.startsWith('/') && 'The key begins with a slash. S3 tells /a and a apart.',
  ),
  check(
    'edge-space',
    'key',
    'note',
    ({ key }) => key !== key.trim() && 'The key begins or ends with a space, which belongs to it.',
  ),
];

function rangeRemark(range: string): string | false {
  const match = obeyedRange.exec(range);
  const backwards = match?.[1] !== undefined && match[2] !== '' && BigInt(match[2] ?? '') < BigInt(match[1]);
  if (match && !backwards) return false;
  if (/^bytes=.*,/.test(range)) return 'S3 takes one range; it ignores several and answers 200.';
  return 'This is not a range that S3 obeys; it ignores it and answers 200. Write bytes=0-99, bytes=100- or bytes=-100.';
}

/**
 * Everything worth saying before this request is sent, most weighty first.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function checkRequest(request: HeadRequest, context: CheckContext): readonly RequestNote[] {
  // What S3 would refuse, a store that does not look at the input cannot.
  const ignored = (note: RequestNote) => context.store?.ignores.has(note.input) ?? false;
  const ours = checks.flatMap((one) => one(request, context) ?? []).filter((note) => !ignored(note));
  const notes = [...ours, ...ignoredByStore(request, context)];
  return notes.sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}

const weights: readonly RequestNote['weight'][] = ['cannot', 'refused', 'ignored', 'note'];

function ignoredByStore(request: HeadRequest, { store }: CheckContext): readonly RequestNote[] {
  if (!store) return [];
  return [...store.ignores]
    .filter((input) => request[input] !== undefined && request[input] !== 'off')
    .map((input) => ({
      id: 'ignored-by-store',
      input,
      weight: 'ignored',
      text: `${store.name} takes no notice of this.`,
    }));
}
