/** 412: a condition of the request does not hold. */
import type { Asked } from './asked.ts';
import { type Candidate, type Cause, weighed } from './cause.ts';
import type { ExplainStatus } from './status-explanation.ts';
import { withoutCondition } from './without-condition.ts';

const tagOf = ({ observation: { request } }: Asked) => request.ifMatch ?? '';
const isWeak = (asked: Asked) => /^\s*W\//.test(tagOf(asked));
const isList = (asked: Asked) => tagOf(asked).includes(',');
/** S3 keeps to the order of RFC 9110, so that one condition alone can have failed; of other stores that is not known. */
const byRule = ({ facts: { store } }: Asked) => (store ? 'likely' : 'settled');
const isAny = (asked: Asked) => tagOf(asked).trim() === '*';

const candidates: readonly Candidate<Asked>[] = [
  [
    (asked) => (isAny(asked) ? 'likely' : undefined),
    () => ({
      id: 'any-tag-not-understood',
      title: ['The store does not take ', { code: '*' }, ' for any ETag.'],
      confirm: ['On S3 ', { code: 'If-Match: *' }, ' holds for every object that exists.'],
      todo: 'Send it without the condition; an object that does not exist is then a 404.',
    }),
  ],
  [
    (asked) => (isWeak(asked) ? 'likely' : undefined),
    () => ({
      id: 'weak-tag',
      title: 'The tag is a weak one, which never fits If-Match.',
      confirm: [
        'It begins with ',
        { code: 'W/' },
        '. S3’s own tags are strong; something in between may have weakened it.',
      ],
      todo: ['Leave ', { code: 'W/' }, ' out and send again.'],
    }),
  ],
  [
    (asked) => (isList(asked) ? 'likely' : undefined),
    () => ({
      id: 'tag-list',
      title: 'Several tags were sent, and the store may take them for one.',
      confirm: 'HTTP knows lists of tags; that S3 does is not documented.',
      todo: 'Send one tag.',
    }),
  ],
  [
    (asked) => (isAny(asked) ? undefined : isWeak(asked) || isList(asked) ? 'possible' : byRule(asked)),
    ({ observation: { request } }) => ({
      id: 'other-tag',
      title: ['The object’s ETag is not ', { value: request.ifMatch ?? '' }, '.'],
      confirm: 'Quotes make no difference. A tag changes with every upload, and may with a copy of the same bytes.',
      todo: 'Send it without the condition to see the present ETag.',
    }),
  ],
];

export const explainPreconditionFailed: ExplainStatus = (asked) => {
  const { ifMatch, ifUnmodifiedSince } = asked.observation.request;
  // If-Match is looked at first; only without it does If-Unmodified-Since count (RFC 9110, section 13.2.2).
  if (ifMatch === undefined && ifUnmodifiedSince === undefined) return withoutCondition('412');
  const plain = !isAny(asked) && !isWeak(asked) && !isList(asked);
  return {
    tone: 'fact',
    title:
      ifMatch === undefined
        ? 'The object was modified after this time.'
        : plain
          ? 'The object has another ETag.'
          : ['The condition ', { code: 'If-Match' }, ' does not hold.'],
    says: ['A 412 carries no metadata. That fields are missing says nothing about the object.'],
    causes: ifMatch === undefined ? [modifiedSince(asked, ifUnmodifiedSince ?? '')] : weighed(asked, candidates),
    todo: ['To see its present state, send the request without the condition.'],
    evidence: [],
  };
};

function modifiedSince(asked: Asked, date: string): Cause {
  return {
    id: 'modified-since',
    certainty: byRule(asked),
    title: [{ code: 'If-Unmodified-Since' }, ' ', { value: date }, ' is earlier than ', { code: 'Last-Modified' }, '.'],
    confirm: 'Dates are compared in whole seconds; the same second still holds.',
    todo: 'Send it without the condition to see when the object was modified.',
  };
}
