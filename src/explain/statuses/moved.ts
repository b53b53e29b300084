/** 301 and 307: the bucket is elsewhere. */
import { headerValue } from '../../object-head/observation.ts';
import type { ExplainStatus } from './explain-status.ts';

export const explainMoved: ExplainStatus = ({ status, headers, place }) => {
  const region = headerValue(headers, 'x-amz-bucket-region');
  if (status === 307) {
    return {
      tone: 'caution',
      title: 'S3 redirects this request for the time being.',
      says: ['The bucket is new, and its name does not yet lead to its region everywhere.'],
      todo: ['Try again in a few minutes.'],
      evidence: ['location'],
    };
  }
  return {
    tone: 'caution',
    title: region ? `The bucket is in ${region}.` : 'The bucket is in another region.',
    says: [`The request went to ${place.region ?? 'the connection’s region'}, and S3 does not pass it on.`],
    todo: [region ? `Ask in ${region}.` : 'Set the region under “Where” and send again.'],
    evidence: ['x-amz-bucket-region'],
  };
};
