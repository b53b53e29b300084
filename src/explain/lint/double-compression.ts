/** Do Content-Type and Content-Encoding both name the same compression, as if it had been applied twice? */
import { parseContentType } from '../../object-head/header-values/content-type.ts';
import { isOverridden } from '../overridden.ts';
import { evidenceOf, known, type Rule } from '../rule.ts';
import { codingsOf, compressionOfType } from './compression.ts';
import { storeAgain } from './store-again.ts';

/**
 * Speaks of Content-Type application/gzip with Content-Encoding gzip, and likewise for Zstandard.
 *
 * @example doubleCompression.explain(reading)?.tone // 'caution'
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-8.4
 */
export const doubleCompression: Rule = {
  id: 'lint/double-compression',
  question: 'Is the content compressed once or twice?',
  reads: ['ContentType', 'ContentEncoding'],
  explain: (reading) => {
    if (isOverridden(reading, 'ContentType') || isOverridden(reading, 'ContentEncoding')) return undefined;
    const mediaType = parseContentType(known(reading, 'ContentType') ?? '')?.mediaType ?? '';
    const compression = compressionOfType(mediaType);
    const codings = codingsOf(known(reading, 'ContentEncoding') ?? '').map((coding) =>
      coding === 'x-gzip' ? 'gzip' : coding,
    );
    if (compression === undefined || !codings.includes(compression)) return undefined;
    return {
      id: 'lint/double-compression',
      tone: 'caution',
      title: [
        'Content-Type and Content-Encoding both say ',
        { code: compression },
        ', so the content should be compressed twice.',
      ],
      says: [
        'Clients differ in what they make of it: some undo the encoding and save a file that is no longer compressed under the old name, some leave it as it is.',
        'If it is compressed once, one of the two headers is too much.',
      ],
      todo: [
        [
          'To hand out a compressed file, store it without Content-Encoding. To hand out its content, store the type of what is inside, and keep Content-Encoding.',
        ],
        storeAgain,
      ],
      evidence: evidenceOf(reading, 'ContentType', 'ContentEncoding'),
    };
  },
};
