/** A 304 or 412 to a request that set no condition: S3 does not do that by itself. */
import type { StatusExplanation } from './status-explanation.ts';

export function withoutCondition(status: '304' | '412'): StatusExplanation {
  return {
    tone: 'caution',
    title: `The request set no condition, and was answered ${status} all the same.`,
    says: [
      'Something between this page and S3 may have added a condition, or have answered in its place: a proxy, a CDN.',
    ],
    causes: [],
    todo: ['Compare with the answer over another network, or with the AWS CLI.'],
    evidence: [],
  };
}
