/** Will the object be saved under the name that was meant? */
import { parseContentDisposition } from '../../object-head/header-values/content-disposition.ts';
import { parameterValue } from '../../object-head/header-values/parameters.ts';
import { isOverridden } from '../overridden.ts';
import { evidenceOf, known, type Rule } from '../rule.ts';
import { storeAgain } from './store-again.ts';

/**
 * Speaks where `filename` has characters beyond ASCII, or an RFC 2047 encoded-word, and there is no `filename*` beside it.
 *
 * @example dispositionFilename.explain(reading)?.tone // 'caution'
 * @see https://www.rfc-editor.org/rfc/rfc6266.html#section-4.3
 */
export const dispositionFilename: Rule = {
  id: 'lint/disposition-filename',
  question: 'Under which name will it be saved?',
  reads: ['ContentDisposition'],
  explain: (reading) => {
    const parameters = parseContentDisposition(known(reading, 'ContentDisposition') ?? '')?.parameters ?? [];
    const filename = parameterValue(parameters, 'filename');
    if (filename === undefined || isOverridden(reading, 'ContentDisposition')) return undefined;
    if (parameterValue(parameters, 'filename*') !== undefined) return undefined;
    const word = /=\?[^?]+\?[bq]\?[^?]*\?=/i.test(filename);
    if (!word && !/[^\0-\x7f]/.test(filename)) return undefined;
    return {
      id: 'lint/disposition-filename',
      tone: 'caution',
      title: 'Browsers may save it under a garbled name: the file name is not plain ASCII.',
      says: [
        word
          ? ['The name is written as an encoded-word, which RFC 6266 does not have: ', { value: filename }, '.']
          : [
              'The header has no charset, so each browser reads the bytes beyond ASCII in its own way: ',
              { value: filename },
              '.',
            ],
      ],
      todo: [
        ['Add the name once more, percent-encoded: ', { code: "filename*=UTF-8''…" }, '. Browsers prefer it.'],
        storeAgain,
      ],
      evidence: evidenceOf(reading, 'ContentDisposition'),
    };
  },
};
