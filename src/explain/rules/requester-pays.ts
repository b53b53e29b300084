/** Who was billed for this request? What it cost is in no header. */
import { isSuccess } from '../../object-head/observation.ts';
import { evidenceOf, isAbsent, known, type Rule } from '../rule.ts';

/**
 * Speaks where S3 says that the caller was charged, and where the caller offered to pay and provably was
 * not. The latter only of a 200 or 206: what an error leaves out proves nothing.
 *
 * @example requesterPays.explain(reading)?.title // 'You paid for this request, not the bucket’s owner.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/RequesterPaysBuckets.html
 */
export const requesterPays: Rule = {
  id: 'requester-pays',
  question: 'Who was billed for this request?',
  reads: ['RequestCharged'],
  explain: (reading) => {
    const charged = known(reading, 'RequestCharged')?.trim().toLowerCase();
    if (charged === 'requester') {
      return {
        id: 'requester-pays',
        tone: 'fact',
        title: 'You paid for this request, not the bucket’s owner.',
        says: [
          'The bucket is Requester Pays: the account of the credentials that signed pays for requests and traffic. The owner pays for storage.',
        ],
        evidence: evidenceOf(reading, 'RequestCharged'),
      };
    }
    const { request, status } = reading.observation;
    const offered = request.requestPayer !== undefined && isSuccess(status);
    if (!offered || !isAbsent(reading, 'RequestCharged')) return undefined;
    return {
      id: 'requester-pays',
      tone: 'fact',
      title: 'You offered to pay for this request, and were not charged.',
      says: [
        [
          'S3 would have said so in ',
          { code: 'x-amz-request-charged' },
          '. Either the bucket is not Requester Pays, or the credentials belong to the account that owns it.',
        ],
      ],
      evidence: [],
    };
  },
};
