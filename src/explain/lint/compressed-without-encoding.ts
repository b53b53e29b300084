/** Is a compressed file passed off as what is inside it? */
import { parseContentType } from '../../object-head/header-values/content-type.ts';
import { isOverridden } from '../overridden.ts';
import { evidenceOf, isAbsent, known, type Rule } from '../rule.ts';
import { compressionOfExtension } from './compression.ts';
import { extensionOf } from './file-types.ts';
import { storeAgain } from './store-again.ts';

/** Types of content that a browser or a program reads as text, and so stumbles over compressed bytes. */
const readable = /^(?:text\/.+|.+\/(?:json|xml|javascript|wasm)|.+\+(?:json|xml))$/;

/**
 * Speaks where the key ends in .gz, .br or .zst, Content-Type is that of the content inside (`text/css`), and
 * Content-Encoding was provably not sent. A compressed file of its own type (application/gzip) is as it should be.
 *
 * @example compressedWithoutEncoding.explain(reading)?.id // 'lint/compressed-without-encoding'
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#field.content-encoding
 */
export const compressedWithoutEncoding: Rule = {
  id: 'lint/compressed-without-encoding',
  question: 'Will clients know that the content is compressed?',
  reads: ['ContentType', 'ContentEncoding'],
  explain: (reading) => {
    const compression = compressionOfExtension(extensionOf(reading.observation.request.key) ?? '');
    const mediaType = parseContentType(known(reading, 'ContentType') ?? '')?.mediaType;
    if (compression === undefined || mediaType === undefined || !readable.test(mediaType)) return undefined;
    if (isOverridden(reading, 'ContentType') || !isAbsent(reading, 'ContentEncoding')) return undefined;
    return {
      id: 'lint/compressed-without-encoding',
      tone: 'caution',
      title: [
        'The name says that the content is compressed; without Content-Encoding clients take it for plain ',
        { value: mediaType },
        '.',
      ],
      says: [
        'A browser shows or runs the compressed bytes as they are, and fails. That is so unless the name is wrong: nobody looked at the bytes.',
      ],
      todo: [['Store it with ', { code: `Content-Encoding: ${compression}` }, '.'], storeAgain],
      evidence: evidenceOf(reading, 'ContentType'),
    };
  },
};
