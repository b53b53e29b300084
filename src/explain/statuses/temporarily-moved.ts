/** 307: S3 asks to be asked elsewhere for the time being. A browser follows such a redirect by itself, so that it rarely gets here. */
import type { ExplainStatus } from './status-explanation.ts';

export const explainTemporarilyMoved: ExplainStatus = () => ({
  tone: 'caution',
  title: 'S3 redirects this request for the time being.',
  says: [],
  causes: [
    {
      id: 'new-bucket',
      certainty: 'likely',
      title: 'The bucket is new, and its name does not yet lead to its region everywhere.',
      confirm: 'S3 is documented to answer 307 as long as the name of a new bucket is not known everywhere.',
      todo: 'Use the endpoint of the bucket’s own region, or try again later.',
    },
  ],
  todo: [],
  evidence: ['location'],
});
