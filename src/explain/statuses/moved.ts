/** 301: the bucket is in another region, for good. */
import { bucketRegion } from './asked.ts';
import { wrongRegion } from './causes/place.ts';
import type { ExplainStatus } from './status-explanation.ts';

export const explainMoved: ExplainStatus = (asked) => {
  const region = bucketRegion(asked);
  return {
    tone: 'caution',
    title: region === undefined ? 'The bucket is in another region.' : ['The bucket is in ', { value: region }, '.'],
    says: ['S3 does not pass a request on to another region. It names the region and leaves the asking to the caller.'],
    causes: [{ ...wrongRegion(asked), certainty: region === undefined ? 'likely' : 'settled' }],
    todo: [],
    evidence: ['x-amz-bucket-region'],
  };
};
