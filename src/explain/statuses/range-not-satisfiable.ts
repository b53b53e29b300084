/** 416: the slice lies outside the object. */
import { parseContentRange } from '../../object-head/header-values/content-range.ts';
import { headerValue } from '../../object-head/observation.ts';
import type { Words } from '../words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, weighed } from './cause.ts';
import { explainOther } from './other-status.ts';
import type { ExplainStatus } from './status-explanation.ts';

/** Bytes, where the 416 says how long the object is; S3 itself is not known to. */
const sizeOf = ({ observation: { headers } }: Asked) =>
  parseContentRange(headerValue(headers, 'content-range') ?? '')?.size;

const isSuffix = ({ observation: { request } }: Asked) => request.range?.startsWith('bytes=-') ?? false;

/** Anything else S3 takes no notice of; other stores answer 416 to it. */
const isRange = ({ observation: { request } }: Asked) => /^bytes=(?:\d+-\d*|-\d+)$/.test(request.range ?? '');

const ofRange: readonly Candidate<Asked>[] = [
  [
    (asked) => (isRange(asked) ? undefined : 'likely'),
    () => ({
      id: 'malformed-range',
      title: 'The range is not one that the store can read.',
      confirm: 'Amazon S3 takes no notice of such a range; other stores refuse it.',
      todo: ['Write ', { code: 'bytes=0-99' }, ', ', { code: 'bytes=100-' }, ' or ', { code: 'bytes=-100' }, '.'],
    }),
  ],
  [
    ({ observation: { request } }) => (/^bytes=-0+$/.test(request.range ?? '') ? 'likely' : undefined),
    () => ({
      id: 'last-zero-bytes',
      title: 'The range asks for the last 0 bytes.',
      confirm: 'S3 has no answer to an empty slice.',
      todo: ['Write ', { code: 'bytes=-1' }, ' for the last byte.'],
    }),
  ],
  [
    (asked) => (isRange(asked) && !isSuffix(asked) && sizeOf(asked) !== 0 ? 'likely' : undefined),
    (asked) => ({
      id: 'range-past-end',
      title: 'The object ends before the range begins.',
      confirm: sizeWords(sizeOf(asked)),
      todo: 'Ask without a range: the answer says how long the object is.',
    }),
  ],
  [
    (asked) => (sizeOf(asked) === 0 ? 'settled' : sizeOf(asked) === undefined ? 'possible' : undefined),
    (asked) => ({
      id: 'empty-object',
      title: 'The object is empty: it has no byte that a range could hold.',
      confirm: sizeWords(sizeOf(asked)),
      todo: 'Ask without a range: the answer says how long the object is.',
    }),
  ],
];

function sizeWords(size: number | undefined): Words {
  if (size === undefined) return 'How long the object is, a 416 to a HEAD does not say.';
  return ['The answer says how long the object is: ', { bytes: size }, '.'];
}

export const explainRangeNotSatisfiable: ExplainStatus = (asked) => {
  const { partNumber, range } = asked.observation.request;
  if (partNumber === undefined && range === undefined) return explainOther(asked);
  if (partNumber === undefined) {
    return {
      tone: 'fact',
      title: isRange(asked)
        ? ['The object has no byte in the range ', { value: range ?? '' }, '.']
        : ['The store has no answer to the range ', { value: range ?? '' }, '.'],
      says: ['A range that begins inside the object and ends past it is cut, and answered 206.'],
      causes: weighed(asked, ofRange),
      todo: [],
      evidence: ['content-range'],
    };
  }
  return {
    tone: 'fact',
    title: `The object has no part ${partNumber}.`,
    says: ['An object that was not uploaded in parts counts as one part, number 1.'],
    causes: [
      {
        id: 'part-past-last',
        certainty: asked.facts.store ? 'likely' : 'settled',
        title: `The object has fewer than ${partNumber} parts.`,
        confirm: 'Parts are counted from 1. The number after the dash of a multipart ETag says how many there are.',
        todo: ['Ask for part 1: the answer says how many there are, in ', { code: 'x-amz-mp-parts-count' }, '.'],
      },
    ],
    todo: [],
    evidence: [],
  };
};
