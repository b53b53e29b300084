/** Was the upload's own framing stored as if it were an encoding of the content? */
import { isOverridden } from '../overridden.ts';
import { evidenceOf, known, type Rule } from '../rule.ts';
import { codingsOf } from './compression.ts';
import { storeAgain } from './store-again.ts';

/**
 * Speaks where Content-Encoding lists aws-chunked, alone or beside others.
 *
 * @example awsChunked.explain(reading)?.tone // 'caution'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export const awsChunked: Rule = {
  id: 'lint/aws-chunked',
  question: 'Is Content-Encoding about the content?',
  reads: ['ContentEncoding'],
  explain: (reading) => {
    const codings = codingsOf(known(reading, 'ContentEncoding') ?? '');
    if (isOverridden(reading, 'ContentEncoding') || !codings.includes('aws-chunked')) return undefined;
    const others = codings.filter((coding) => coding !== 'aws-chunked');
    return {
      id: 'lint/aws-chunked',
      tone: 'caution',
      title: ['Content-Encoding still says ', { code: 'aws-chunked' }, ', which only the upload was.'],
      says: [
        'It is the framing of a signed upload, and not part of what is stored. Clients and CDNs that do not know the word may refuse the content.',
      ],
      todo: [
        others.length === 0
          ? 'Store it without Content-Encoding.'
          : ['Store it with ', { value: others.join(', ') }, ' as its Content-Encoding.'],
        storeAgain,
      ],
      evidence: evidenceOf(reading, 'ContentEncoding'),
    };
  },
};
