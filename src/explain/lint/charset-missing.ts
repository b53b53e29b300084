/** Will a browser know which characters the bytes of a text stand for? */
import { parseContentType } from '../../object-head/header-values/content-type.ts';
import { isOverridden } from '../overridden.ts';
import { evidenceOf, known, type Rule } from '../rule.ts';

const why: Readonly<Record<string, string>> = {
  'text/html':
    'Unless the page itself says so (a byte order mark, or <meta charset> within its first 1024 bytes), a browser guesses, by its own language among other things.',
  'text/plain': 'Plain text cannot say so itself but by a byte order mark, so a browser guesses.',
};

/**
 * Speaks of text/html and text/plain without a charset. What the page says inside is not seen by a HEAD, so it is a fact
 * and no caution. Style sheets and scripts go by the page that uses them.
 *
 * @example charsetMissing.explain(reading)?.tone // 'fact'
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export const charsetMissing: Rule = {
  id: 'lint/charset-missing',
  question: 'Will browsers read the characters as they were meant?',
  reads: ['ContentType'],
  explain: (reading) => {
    const type = parseContentType(known(reading, 'ContentType') ?? '');
    if (!type || type.charset !== undefined || isOverridden(reading, 'ContentType')) return undefined;
    const sentence = Object.hasOwn(why, type.mediaType) ? why[type.mediaType] : undefined;
    if (sentence === undefined) return undefined;
    return {
      id: 'lint/charset-missing',
      tone: 'fact',
      title: ['Content-Type names no charset for ', { code: type.mediaType }, '.'],
      says: [sentence, 'A wrong guess shows only beyond ASCII: é becomes Ã©.'],
      todo: [
        ['Store it with ', { code: `Content-Type: ${type.mediaType}; charset=utf-8` }, ', if that is what it is.'],
      ],
      evidence: evidenceOf(reading, 'ContentType'),
    };
  },
};
