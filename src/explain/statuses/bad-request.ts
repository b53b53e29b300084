/** 400: S3 could not use the request as it stands. HEAD carries no reason, so what the request holds is what there is to go by. */
import type { ExplainStatus } from './explain-status.ts';

export const explainBadRequest: ExplainStatus = ({ request, place }) => {
  const causes: string[] = [];
  if (request.range !== undefined && request.partNumber !== undefined)
    causes.push('Range and part number are both set; S3 takes one of them.');
  if (request.partNumber !== undefined && (request.partNumber < 1 || request.partNumber > 10_000))
    causes.push('Part numbers go from 1 to 10,000.');
  if (request.expectedBucketOwner !== undefined && !/^\d{12}$/.test(request.expectedBucketOwner))
    causes.push('The expected bucket owner is not an account id of 12 digits.');
  if (request.sseCustomerAlgorithm !== undefined) {
    causes.push(
      'The object may not be encrypted with a customer key at all, or the key’s form is wrong: S3 answers 400 to both.',
    );
  } else {
    causes.push(
      'The object may be encrypted with a customer key (SSE-C). Then S3 wants the key with every request about it.',
    );
  }
  if (request.versionId !== undefined)
    causes.push('The version id may be malformed, or the bucket may never have had versioning.');
  causes.push(
    `The bucket may be in another region than ${place.region ?? 'the connection’s'}: S3 then refuses the signature with a bare 400.`,
  );
  causes.push('The session token may have expired.');
  return {
    tone: 'caution',
    title: 'S3 could not use this request. It gives no reason on a HEAD.',
    says: causes,
    todo: [
      request.sseCustomerAlgorithm === undefined
        ? 'Where the object was stored with a customer key, set it under Encryption.'
        : 'Send it once without the customer key.',
    ],
    evidence: [],
  };
};
