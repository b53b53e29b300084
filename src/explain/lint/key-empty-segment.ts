/** Does the key hold a slash with nothing in front of it? */
import type { Rule } from '../rule.ts';

/**
 * Speaks of keys that begin with a slash (`/a.txt`) or have two in a row (`a//b`). It looks at the key of the request
 * alone, so it holds for any status. A slash at the end is a folder's.
 *
 * @example keyEmptySegment.explain(reading)?.title // 'The key begins with a slash, which is part of its name.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
export const keyEmptySegment: Rule = {
  id: 'lint/key-empty-segment',
  question: 'Does the key have the slashes that were meant?',
  reads: [],
  explain: ({ observation }) => {
    const { key } = observation.request;
    const leading = key.startsWith('/');
    if (!leading && !key.includes('//')) return undefined;
    const tidy = key.replace(/^\/+/, '').replace(/\/{2,}/g, '/');
    return {
      id: 'lint/key-empty-segment',
      tone: 'caution',
      title: leading
        ? 'The key begins with a slash, which is part of its name.'
        : 'The key has two slashes in a row, which are part of its name.',
      says: [
        'To S3 it is another object than the one with fewer slashes. Consoles show a folder without a name.',
        'Programs that tidy paths, some proxies and file system clients among them, ask for the wrong object.',
      ],
      ...(tidy === '' ? {} : { todo: [['If it was not meant so, look for ', { value: tidy }, ' too.']] }),
      evidence: [],
    };
  },
};
