/** What an advice about CORS says to the person who may change the bucket: what is the matter, what to do, what to mind. */
import type { Words } from '../words.ts';
import type { Advice } from './advise.ts';

export interface AdviceWords {
  /** What is the matter, one sentence. */
  readonly title: Words;
  /** What to do, most important first; empty where there is nothing to do. */
  readonly todo: readonly Words[];
}

const replaces: Words = [
  { code: 'PutBucketCors' },
  ' replaces all rules of the bucket. What is written here contains them as they were read; if somebody may have changed them since, read them again first.',
];

/**
 * The words for an advice. Rules are counted from 1, as people read them.
 *
 * @example plainText(adviceWords(advise({ kind: 'none' }, rule), origin).title) // 'The bucket has no CORS rules.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
 */
export function adviceWords(advice: Advice, origin: string): AdviceWords {
  const words = wordsByKind(advice, origin);
  return { ...words, todo: [...advice.problems, ...words.todo] };
}

function wordsByKind({ kind, at = 0 }: Advice, origin: string): AdviceWords {
  const page = { value: origin };
  const number = at + 1;
  switch (kind) {
    case 'enough':
      return { title: ['The bucket’s CORS rules already give ', page, ' all that this page can use.'], todo: [] };
    case 'first':
      return {
        title: 'The bucket has no CORS rules.',
        todo: [['Add this rule. It is for ', page, ' alone.']],
      };
    case 'extend':
      return {
        title: [`Rule ${number} is for `, page, ' alone, but does not give it all that this page can use.'],
        todo: [`Add the missing names to rule ${number}. Other rules stay as they are.`, replaces],
      };
    case 'insert':
      return {
        title: [
          `Rule ${number} answers `,
          page,
          ' and may answer other origins too, but does not give all that this page can use.',
        ],
        todo: [
          `Put a rule for this origin alone before it: S3 goes by the first rule that fits. Rule ${number} becomes rule ${number + 1} and stays as it is, so nobody else sees more than before.`,
          replaces,
        ],
      };
    case 'append':
      return {
        title: ['No rule of the bucket lets ', page, ' send GET or HEAD.'],
        todo: ['Add a rule for this origin after the present ones, which stay as they are.', replaces],
      };
    case 'unknown':
      return {
        title: 'The bucket’s CORS rules could not be read, so nobody can tell what they lack.',
        todo: [
          [
            'Do not write this rule alone: ',
            { code: 'PutBucketCors' },
            ' replaces all rules of the bucket, and other pages may rely on them. Read the present rules first (',
            { code: 's3:GetBucketCORS' },
            '), then put this one before them: S3 goes by the first rule that fits.',
          ],
          [
            'Where a present rule allows ',
            page,
            ' too, copy what it exposes into the new one, which will answer in its place.',
          ],
        ],
      };
  }
}
