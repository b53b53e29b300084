/** Is the object of a kind that browsers know by name, but stored without saying which? */
import { parseContentType } from '../../object-head/header-values/content-type.ts';
import { isOverridden } from '../overridden.ts';
import { evidenceOf, isAbsent, known, type Rule } from '../rule.ts';
import { fileTypeOf } from './file-types.ts';
import { storeAgain } from './store-again.ts';

const generic = ['binary/octet-stream', 'application/octet-stream'];

const effects: Readonly<Record<string, string>> = {
  'text/css': 'Browsers refuse it as a style sheet.',
  'text/javascript': 'Browsers refuse it as a module, and under X-Content-Type-Options: nosniff as any script.',
  'application/wasm': 'Browsers refuse to compile it while it loads (instantiateStreaming).',
};

/**
 * Speaks where the key ends like a web file (`index.html`) and Content-Type is an octet-stream, or provably missing.
 *
 * @example contentTypeGeneric.explain(reading)?.tone // 'caution'
 * @see https://mimesniff.spec.whatwg.org/
 */
export const contentTypeGeneric: Rule = {
  id: 'lint/content-type-generic',
  question: 'Does Content-Type say what the object is?',
  reads: ['ContentType'],
  explain: (reading) => {
    const file = fileTypeOf(reading.observation.request.key);
    const expected = file?.types[0];
    if (!file || expected === undefined || isOverridden(reading, 'ContentType')) return undefined;
    const raw = known(reading, 'ContentType');
    const mediaType = parseContentType(raw ?? '')?.mediaType ?? '';
    const missing = isAbsent(reading, 'ContentType');
    if (!missing && (!generic.includes(mediaType) || file.types.includes(mediaType))) return undefined;
    return {
      id: 'lint/content-type-generic',
      tone: 'caution',
      title: missing
        ? ['The name promises ', { code: expected }, ', but there is no Content-Type.']
        : ['The name promises ', { code: expected }, ', but the type says only that these are bytes.'],
      says: [
        effects[expected] ??
          'A browser that opens it saves it instead of showing it, and other clients cannot tell what it is.',
        ...(mediaType === 'binary/octet-stream'
          ? [[{ code: mediaType }, ' is what S3 puts where an upload names no type.']]
          : []),
      ],
      todo: [['Store it with ', { code: `Content-Type: ${expected}` }, '.'], storeAgain],
      evidence: evidenceOf(reading, 'ContentType'),
    };
  },
};
