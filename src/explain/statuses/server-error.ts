/** 5xx: S3 did not get to it. */
import type { ExplainStatus } from './explain-status.ts';

export const explainServerError: ExplainStatus = ({ status, sent }) => {
  const tries = sent.attempts > 1 ? `It was asked ${sent.attempts} times.` : 'It was asked once.';
  if (status === 501) {
    return {
      tone: 'caution',
      title: 'This store does not implement something in the request.',
      says: [tries, 'S3-compatible stores lack some of S3’s headers; they answer 501 to them.'],
      todo: ['Send it with fewer options: without checksum mode, response overrides, conditions.'],
      evidence: [],
    };
  }
  return {
    tone: 'danger',
    title: status === 503 ? 'S3 asks for fewer requests, or is busy.' : 'S3 failed to answer.',
    says: [tries, 'This says nothing about the object.'],
    todo: ['Send it again in a moment. Where it stays so, S3’s request id below is what AWS Support asks for.'],
    evidence: ['x-amz-request-id', 'x-amz-id-2'],
  };
};
