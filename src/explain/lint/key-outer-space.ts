/** Does the key begin or end with white space that nobody sees? */
import type { Rule } from '../rule.ts';

/**
 * Speaks where the key's first or last character is white space, line ends included. It looks at the key of the request
 * alone, so it holds for any status.
 *
 * @example keyOuterSpace.explain(reading)?.title // 'The key ends with white space.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
export const keyOuterSpace: Rule = {
  id: 'lint/key-outer-space',
  question: 'Is there white space around the key?',
  reads: [],
  explain: ({ observation }) => {
    const { key } = observation.request;
    const before = key !== key.trimStart();
    const after = key !== key.trimEnd();
    if (!before && !after) return undefined;
    const where = before && after ? 'begins and ends' : before ? 'begins' : 'ends';
    const trimmed = key.trim();
    return {
      id: 'lint/key-outer-space',
      tone: 'caution',
      title: `The key ${where} with white space.`,
      says: [
        'To S3 it is part of the name. It often comes from a pasted line, and is lost when the name is pasted again.',
      ],
      ...(trimmed === '' ? {} : { todo: [['If it was not meant so, look for ', { value: trimmed }, ' too.']] }),
      evidence: [],
    };
  },
};
