/**
 * What should S3 answer to the conditions of a request? The order is RFC 9110's, which is what S3 does. Takes the object
 * to exist and to be readable: a 404 or 403 comes before any condition.
 */
import { checkRequest } from '../object-head/check-request.ts';
import type { OpenRequest } from '../object-head/head-request.ts';
import { formatHttpDate } from '../object-head/header-values/http-date.ts';
import {
  type Holds,
  instantOf,
  isModifiedSince,
  isUnmodifiedSince,
  type KnownObject,
  tagMatches,
} from './preconditions-holds.ts';
import type { Words } from './words.ts';

export type ConditionName = 'ifMatch' | 'ifUnmodifiedSince' | 'ifNoneMatch' | 'ifModifiedSince';

export interface PreconditionStep {
  readonly input: ConditionName;
  /** `If-None-Match` */
  readonly header: string;
  /** The value as it goes out: a tag as typed, a date as HTTP writes it. */
  readonly sent: string;
  /** The object's ETag or Last-Modified, as far as it is known. */
  readonly comparedWith?: string;
  readonly holds: Holds;
  /** What S3 makes of it, one sentence. */
  readonly consequence: Words;
}

export interface ExpectedOutcome {
  /** The conditions that the request sets, in the order in which S3 looks at them. */
  readonly steps: readonly PreconditionStep[];
  /** Undefined where it hangs on something that is not known. 206 stands for "as far as the conditions go": the range may still be a 416. */
  readonly status?: 200 | 206 | 304 | 412;
}

interface Condition {
  readonly input: ConditionName;
  readonly header: string;
  readonly compares: 'etag' | 'lastModified';
  readonly failure: 304 | 412;
  /** A condition beside which this one does not count. */
  readonly yieldsTo?: { readonly input: ConditionName; readonly header: string };
  readonly holds: (value: string, object: KnownObject, now: number) => Holds;
}

const conditions: readonly Condition[] = [
  { input: 'ifMatch', header: 'If-Match', compares: 'etag', failure: 412, holds: tagMatches },
  {
    input: 'ifUnmodifiedSince',
    header: 'If-Unmodified-Since',
    compares: 'lastModified',
    failure: 412,
    yieldsTo: { input: 'ifMatch', header: 'If-Match' },
    holds: isUnmodifiedSince,
  },
  {
    input: 'ifNoneMatch',
    header: 'If-None-Match',
    compares: 'etag',
    failure: 304,
    holds: (value, object) => {
      const same = tagMatches(value, object);
      return same === 'unknown' ? 'unknown' : !same;
    },
  },
  {
    input: 'ifModifiedSince',
    header: 'If-Modified-Since',
    compares: 'lastModified',
    failure: 304,
    yieldsTo: { input: 'ifNoneMatch', header: 'If-None-Match' },
    holds: isModifiedSince,
  },
];

/**
 * The conditions step by step, and the status that they come to. `now` in ms since 1970 UTC: a date far ahead of it does not count.
 *
 * @example expectedOutcome({ …, ifNoneMatch: '*' }, { etag: '"9b2c"' }, now).status // 304
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function expectedOutcome(request: OpenRequest, object: KnownObject, now: number): ExpectedOutcome {
  const steps: PreconditionStep[] = [];
  let decided: { readonly header: string; readonly status: 304 | 412 } | undefined;
  let open = false;
  for (const condition of conditions) {
    const value = request[condition.input];
    if (value === undefined) continue;
    const step = stepOf(condition, value, { request, object, now, decidedBy: decided?.header });
    steps.push(step);
    if (step.holds === false) decided = { header: condition.header, status: condition.failure };
    if (step.holds === 'unknown') open = true;
  }
  if (open) return { steps };
  const status = decided?.status ?? passed(request, now);
  return status === undefined ? { steps } : { steps, status };
}

interface Setting {
  readonly request: OpenRequest;
  readonly object: KnownObject;
  readonly now: number;
  readonly decidedBy: string | undefined;
}

function stepOf(condition: Condition, value: string, { request, object, now, decidedBy }: Setting): PreconditionStep {
  const { input, header, compares, yieldsTo } = condition;
  const instant = compares === 'lastModified' ? instantOf(value) : undefined;
  const comparedWith = object[compares];
  const step = {
    input,
    header,
    sent: (instant === undefined ? undefined : formatHttpDate(instant)) ?? value,
    ...(comparedWith === undefined ? {} : { comparedWith }),
  };
  if (decidedBy !== undefined)
    return {
      ...step,
      holds: 'ignored',
      consequence: ['Not looked at: ', { code: decidedBy }, ' has decided already.'],
    };
  if (yieldsTo && request[yieldsTo.input] !== undefined)
    return { ...step, holds: 'ignored', consequence: ['Does not count beside ', { code: yieldsTo.header }, '.'] };
  const holds = condition.holds(value, object, now);
  return { ...step, holds, consequence: consequenceOf(condition, holds, { instant, comparedWith }) };
}

function consequenceOf(
  { compares, failure }: Condition,
  holds: Holds,
  { instant, comparedWith }: { readonly instant: number | undefined; readonly comparedWith: string | undefined },
): Words {
  if (holds === true) return 'Holds: S3 goes on.';
  if (holds === false) return `Does not hold: S3 answers ${failure}.`;
  if (holds === 'ignored')
    return instant === undefined
      ? 'No date: S3 takes no notice of it.'
      : 'Lies in the future: S3 takes no notice of it. From how far ahead on is not documented; a minute is obeyed, a day is not.';
  const known: Words = [
    'Cannot be told: the object’s ',
    { code: compares === 'etag' ? 'ETag' : 'Last-Modified' },
    ` is not known here. Where it does not hold, S3 answers ${failure}.`,
  ];
  return comparedWith === undefined ? known : uncertain(compares, failure);
}

function uncertain(compares: Condition['compares'], failure: number): Words {
  return compares === 'etag'
    ? `Cannot be told: whether S3 takes weak tags or a list of them is not documented. Where it does not hold, S3 answers ${failure}.`
    : `Cannot be told: the object’s date could not be read. Where it does not hold, S3 answers ${failure}.`;
}

/** What comes when no condition stands in the way; undefined where S3 refuses the request whatever the object is. */
function passed(request: OpenRequest, now: number): 200 | 206 | undefined {
  const notes = checkRequest(request, { now, signed: true });
  if (notes.some(({ weight }) => weight === 'refused')) return undefined;
  const sliced = request.partNumber !== undefined || request.range !== undefined;
  return sliced && !notes.some(({ input, weight }) => input === 'range' && weight === 'ignored') ? 206 : 200;
}
