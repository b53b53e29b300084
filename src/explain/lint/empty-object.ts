/** Does a name that looks like a file stand for nothing? */
import { objectSize } from '../object-size.ts';
import { evidenceOf, known, type Rule } from '../rule.ts';
import { extensionOf } from './file-types.ts';

/** Names that are empty by custom: `__init__.py` makes a package, `job.done` says that it is done. */
const meantToBeEmpty =
  /(?:^|\/)(?:__init__\.py|py\.typed|[^/]*\.(?:keep|gitkeep|done|lock|success|marker|empty|flag))$/i;

/**
 * Speaks where the object has 0 bytes and its name ends in an extension with a letter in it (`v1.0` does not). Silent for names that are empty by custom, and
 * for redirects of the website endpoint, which need no content.
 *
 * @example emptyObject.explain(reading)?.title // 'The object is empty, although its name looks like a file’s.'
 */
export const emptyObject: Rule = {
  id: 'lint/empty-object',
  question: 'Is there anything in it?',
  reads: ['ContentLength', 'ContentRange', 'WebsiteRedirectLocation'],
  explain: (reading) => {
    const { key } = reading.observation.request;
    if (objectSize(reading) !== 0 || !looksLikeFile(key)) return undefined;
    if (known(reading, 'WebsiteRedirectLocation') !== undefined) return undefined;
    return {
      id: 'lint/empty-object',
      tone: 'caution',
      title: 'The object is empty, although its name looks like a file’s.',
      says: [
        'S3 stores an empty object without complaint: an upload whose source was empty, or already read to its end, looks the same.',
      ],
      todo: ['Compare it with its source. In a bucket with versions, an earlier version may still have the content.'],
      evidence: evidenceOf(reading, 'ContentLength'),
    };
  },
};

function looksLikeFile(key: string): boolean {
  return /^(?=.*[a-z])[a-z0-9]{1,8}$/.test(extensionOf(key) ?? '') && !meantToBeEmpty.test(key);
}
