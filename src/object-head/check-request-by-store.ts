/**
 * On which requests do stores differ, and what does Amazon S3 make of them? What another store makes of them is for
 * whoever measured it to say; what holds everywhere is in `check-request.ts`.
 */
import type { HeadRequest, InputName } from './head-request.ts';

/** What becomes of an input, as far as it is worth saying. */
export interface Remark {
  /** `cannot`: not sendable from a browser; `refused`: S3 answers 4xx; `ignored`: sent, without effect; `note`: worth knowing. */
  readonly weight: 'cannot' | 'refused' | 'ignored' | 'note';
  readonly text: string;
}

interface Issue {
  /** The fields to say it beside: each is judged by itself. */
  readonly inputs: readonly InputName[];
  readonly arises: (request: HeadRequest, context: IssueContext, input: InputName) => boolean;
  /** Left out where Amazon S3 simply obeys, so that there is nothing to say. */
  readonly amazon?: Remark;
}

interface IssueContext {
  /** ms since 1970. */
  readonly now: number;
  /** False for a connection without credentials. */
  readonly signed: boolean;
}

const futureToleranceMs = 15 * 60_000;

/** The shape of a range that S3 obeys; anything else it ignores and answers 200. */
const obeyedRange = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;
const severalRanges = /^bytes=.*,/;

function isObeyed(range: string): boolean {
  const [match, first, last = ''] = obeyedRange.exec(range) ?? [];
  return match !== undefined && (first === undefined || last === '' || BigInt(last) >= BigInt(first));
}

const overrides = [
  'responseCacheControl',
  'responseContentDisposition',
  'responseContentEncoding',
  'responseContentLanguage',
  'responseContentType',
  'responseExpires',
] as const;

const text = (request: HeadRequest, input: InputName): string => String(request[input] ?? '');

/**
 * The issues by the id that notes carry.
 *
 * @example issues['several-ranges'].amazon.weight // 'ignored'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const issues = {
  'range-and-part': {
    inputs: ['partNumber'],
    arises: ({ range, partNumber }) => range !== undefined && partNumber !== undefined,
    amazon: {
      weight: 'refused',
      text: 'S3 answers 400 to a range together with a part number. Send one of them.',
    },
  },
  'part-number-bounds': {
    inputs: ['partNumber'],
    arises: ({ partNumber }) => partNumber !== undefined && (partNumber < 1 || partNumber > 10_000),
    amazon: { weight: 'refused', text: 'Part numbers go from 1 to 10,000; S3 answers 400 to others.' },
  },
  'owner-digits': {
    inputs: ['expectedBucketOwner'],
    arises: ({ expectedBucketOwner: owner }) => owner !== undefined && !/^\d{12}$/.test(owner),
    amazon: { weight: 'refused', text: 'An account id has 12 digits; S3 answers 400 to anything else.' },
  },
  'sse-algorithm': {
    inputs: ['sseCustomerAlgorithm'],
    arises: ({ sseCustomerAlgorithm: algorithm }) => algorithm !== undefined && algorithm !== 'AES256',
    amazon: {
      weight: 'refused',
      text: 'S3 knows one algorithm for customer keys, AES256, and answers 400 to others.',
    },
  },
  'override-latin1': {
    inputs: overrides,
    arises: (request, _context, input) => /[^\x20-\x7e\xa0-\xff]/.test(text(request, input)),
    amazon: {
      weight: 'refused',
      text: 'S3 takes ISO-8859-1 characters in response overrides and answers 400 to others.',
    },
  },
  'override-anonymous': {
    inputs: overrides,
    arises: (request, { signed }, input) => !signed && request[input] !== undefined,
    amazon: { weight: 'refused', text: 'S3 answers 400 to response overrides in an unsigned request.' },
  },
  'several-ranges': {
    inputs: ['range'],
    arises: ({ range }) => range !== undefined && severalRanges.test(range),
    amazon: { weight: 'ignored', text: 'S3 takes one range; it ignores several and answers 200.' },
  },
  'range-form': {
    inputs: ['range'],
    arises: ({ range }) => range !== undefined && !isObeyed(range) && !severalRanges.test(range),
    amazon: {
      weight: 'ignored',
      text: 'This is not a range that S3 obeys; it ignores it and answers 200. Write bytes=0-99, bytes=100- or bytes=-100.',
    },
  },
  'future-if-modified-since': {
    inputs: ['ifModifiedSince'],
    arises: ({ ifModifiedSince }, { now }) =>
      ifModifiedSince !== undefined && Date.parse(ifModifiedSince) > now + futureToleranceMs,
    amazon: { weight: 'ignored', text: 'S3 ignores a date that lies in the future.' },
  },
  'if-none-match-first': {
    inputs: ['ifModifiedSince'],
    arises: ({ ifNoneMatch, ifModifiedSince }) => ifNoneMatch !== undefined && ifModifiedSince !== undefined,
    amazon: {
      weight: 'note',
      text: 'If-None-Match decides: this date only counts where If-None-Match is left out.',
    },
  },
  'if-match-first': {
    inputs: ['ifUnmodifiedSince'],
    arises: ({ ifMatch, ifUnmodifiedSince }) => ifMatch !== undefined && ifUnmodifiedSince !== undefined,
    amazon: { weight: 'note', text: 'If-Match decides: this date only counts where If-Match is left out.' },
  },
  'etag-list': {
    inputs: ['ifMatch', 'ifNoneMatch'],
    arises: (request, _context, input) => text(request, input).includes(','),
    amazon: { weight: 'note', text: 'Whether S3 takes a list of ETags is not documented. Send one to be sure.' },
  },
  'any-etag': {
    inputs: ['ifMatch', 'ifNoneMatch'],
    arises: (request, _context, input) => text(request, input).trim() === '*',
  },
  'leading-slash': {
    inputs: ['key'],
    arises: ({ key }) => key.startsWith('/'),
    amazon: { weight: 'note', text: 'The key begins with a slash. S3 tells /a and a apart.' },
  },
} as const satisfies Readonly<Record<string, Issue>>;

export type IssueId = keyof typeof issues;

/** What a store beside Amazon S3 was measured to make of the issues; it is silent on what is left out. */
export type Remarks = Readonly<Partial<Record<IssueId, Remark | 'as Amazon S3'>>>;

/**
 * What Amazon S3, or the store whose remarks are given, makes of a request: one entry an issue and input. Never throws.
 *
 * @example remarksOn({ ...request, range: 'bytes=1-0' }, context).map(({ id }) => id) // ['range-form']
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-14.2
 */
export function remarksOn(
  request: HeadRequest,
  context: IssueContext,
  remarks?: Remarks,
): readonly (Remark & { readonly id: IssueId; readonly input: InputName })[] {
  return (Object.keys(issues) as IssueId[]).flatMap((id) => {
    const { inputs, arises, amazon }: Issue = issues[id];
    const own = remarks ? remarks[id] : 'as Amazon S3';
    const remark = own === 'as Amazon S3' ? amazon : own;
    if (!remark) return [];
    return inputs.filter((input) => arises(request, context, input)).map((input) => ({ id, input, ...remark }));
  });
}
