/** 403: not allowed, or not there and not allowed to know. */
import type { ExplainStatus } from './explain-status.ts';

export const explainForbidden: ExplainStatus = ({ request }) => {
  const action = request.versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  const causes = [
    `You may lack ${action} on this object. (There is no s3:HeadObject.)`,
    'The object may not exist: S3 answers 403, not 404, to whoever may not list the bucket (s3:ListBucket).',
  ];
  if (request.expectedBucketOwner !== undefined)
    causes.unshift(`The bucket may belong to another account than ${request.expectedBucketOwner}.`);
  if (request.requestPayer === undefined)
    causes.push('The bucket may be Requester Pays: then every request must say that you pay.');
  if (request.sseCustomerAlgorithm !== undefined)
    causes.unshift('The customer key may be another one than the object was stored with.');
  if (request.checksumMode === 'ENABLED')
    causes.push('With checksum mode on, an object encrypted with KMS also needs kms:Decrypt.');
  causes.push(
    'The signature may have been refused: credentials that are no longer valid, or a clock more than 15 minutes off.',
  );
  return {
    tone: 'caution',
    title: 'S3 refused. It gives the same answer for several reasons, and no reason on a HEAD.',
    says: causes,
    todo: [
      'Check bucket and key letter by letter; case counts.',
      'Ask the bucket’s owner for the actions named above.',
    ],
    evidence: [],
  };
};
