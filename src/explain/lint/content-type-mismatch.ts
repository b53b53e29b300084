/** Do the name's extension and Content-Type contradict each other? Which of the two is right, only the bytes could tell. */
import { parseContentType } from '../../object-head/header-values/content-type.ts';
import { isOverridden } from '../overridden.ts';
import { evidenceOf, known, type Rule } from '../rule.ts';
import { agrees, fileTypeOf } from './file-types.ts';
import { storeAgain } from './store-again.ts';

/**
 * Speaks where the extension is known and Content-Type is another kind of content (`logo.png` as text/html). Octet-streams
 * are the question of `content-type-generic.ts`; a type that cannot be read contradicts nothing.
 *
 * @example contentTypeMismatch.explain(reading)?.title
 * // ['The name promises ', { code: 'image/png' }, ', but Content-Type is ', { value: 'text/html' }, '.']
 * @see https://mimesniff.spec.whatwg.org/
 */
export const contentTypeMismatch: Rule = {
  id: 'lint/content-type-mismatch',
  question: 'Do name and Content-Type agree?',
  reads: ['ContentType'],
  explain: (reading) => {
    const file = fileTypeOf(reading.observation.request.key);
    const expected = file?.types[0];
    const mediaType = parseContentType(known(reading, 'ContentType') ?? '')?.mediaType;
    if (!file || expected === undefined || mediaType === undefined) return undefined;
    if (isOverridden(reading, 'ContentType') || mediaType.endsWith('/octet-stream') || agrees(file, mediaType))
      return undefined;
    return {
      id: 'lint/content-type-mismatch',
      tone: 'caution',
      title: ['The name promises ', { code: expected }, ', but Content-Type is ', { value: mediaType }, '.'],
      says: [
        'Browsers go by Content-Type, not by the name: they may show the object as something else, or refuse it.',
        ...(mediaType === 'application/x-www-form-urlencoded'
          ? [['That type is what ', { code: 'curl --data' }, ' sends where nothing else is said.']]
          : []),
      ],
      todo: [['If the name is right, store it with ', { code: `Content-Type: ${expected}` }, '.'], storeAgain],
      evidence: evidenceOf(reading, 'ContentType'),
    };
  },
};
