/** Is a part of a web page stored without a word on how long it may be kept? */
import { parseContentType } from '../../object-head/header-values/content-type.ts';
import { isOverridden } from '../overridden.ts';
import { isAbsent, known, type Reading, type Rule } from '../rule.ts';
import { fileTypeOf } from './file-types.ts';
import { storeAgain } from './store-again.ts';

/** Media types of what a page is made of beside its HTML. */
const asset =
  /^(?:image|font)\/|^text\/(?:css|javascript)$|^application\/(?:javascript|x-javascript|font-woff2?|wasm)$/;

/**
 * Speaks of styles, scripts, images and fonts, by extension or Content-Type, where neither Cache-Control nor Expires was
 * sent. Both are CORS-safelisted, so that this can be proved.
 *
 * @example noCacheControl.explain(reading)?.tone // 'fact'
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-4.2.2
 */
export const noCacheControl: Rule = {
  id: 'lint/no-cache-control',
  question: 'Do browsers know how long to keep this part of a page?',
  reads: ['CacheControl', 'ExpiresString', 'ContentType'],
  explain: (reading) => {
    if (!isAbsent(reading, 'CacheControl') || !isAbsent(reading, 'ExpiresString') || !isAsset(reading))
      return undefined;
    return {
      id: 'lint/no-cache-control',
      tone: 'fact',
      title: 'This part of a web page is stored without Cache-Control.',
      says: [
        'Each browser chooses for itself how long it keeps the copy, so visitors may see an old one for days, or load it again each time.',
      ],
      todo: [
        [
          'If its name changes with its content, store it with ',
          { code: 'Cache-Control: max-age=31536000, immutable' },
          '; if not, with ',
          { code: 'Cache-Control: no-cache' },
          '.',
        ],
        storeAgain,
      ],
      evidence: [],
    };
  },
};

function isAsset(reading: Reading): boolean {
  if (fileTypeOf(reading.observation.request.key)?.asset) return true;
  const mediaType = parseContentType(known(reading, 'ContentType') ?? '')?.mediaType ?? '';
  return asset.test(mediaType) && !isOverridden(reading, 'ContentType');
}
