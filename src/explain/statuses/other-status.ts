/** A status that HeadObject is not documented to give. */
import type { ExplainStatus } from './status-explanation.ts';

export const explainOther: ExplainStatus = ({ observation: { status, statusText } }) => ({
  tone: 'caution',
  title: [
    `S3 answered ${status}`,
    ...(statusText === '' ? [] : [' ', { value: statusText }]),
    ', which HeadObject is not documented to give.',
  ],
  says: ['Something between this page and S3 may have answered in its place: a proxy, a CDN, a gateway.'],
  causes: [],
  todo: ['Compare the headers below with those of an object that works.'],
  evidence: [],
});
