/** 5xx: S3 did not get to it. */
import type { Words } from '../words.ts';
import type { Cause } from './cause.ts';
import type { ExplainStatus, StatusExplanation } from './status-explanation.ts';

const busy: Cause = {
  id: 'slow-down',
  certainty: 'likely',
  title: 'More requests came than the store takes for this part of the bucket at the time, from whomever.',
  confirm: 'S3 answers 503 Slow Down above some 5,500 reads a second and prefix, or while it makes room for more.',
  todo: 'Wait some seconds, then send again.',
};

const internal: Cause = {
  id: 'internal-error',
  certainty: 'likely',
  title: 'The store failed by itself.',
  confirm: 'S3 asks its clients to repeat such requests; mostly the next one is answered.',
  todo: 'Send it again in a moment.',
};

const between: Cause = {
  id: 'gateway',
  certainty: 'likely',
  title: 'A proxy, CDN or load balancer got no answer from the store in time.',
  confirm: 'S3 itself is not documented to answer 502 or 504.',
  todo: 'Send it again, over another network where you can.',
};

const notImplemented: Cause = {
  id: 'not-implemented',
  certainty: 'likely',
  title: 'A header or parameter of the request is one that the store knows of and does not implement here.',
  confirm: 'S3-compatible stores lack some of S3’s headers; they answer 501 to them.',
  todo: 'Send it with fewer options: without checksum mode, response overrides, conditions.',
};

const idsForSupport: Words = [
  'Where it stays so, ',
  { code: 'x-amz-request-id' },
  ' and ',
  { code: 'x-amz-id-2' },
  ' below are what AWS Support asks for.',
];

export const explainServerError: ExplainStatus = ({ observation: { status, sent }, facts: { store } }) => {
  const tries = sent.attempts > 1 ? `It was asked ${sent.attempts} times.` : 'It was asked once.';
  const common = {
    says: [tries, 'This says nothing about the object.'],
    todo: store ? [] : [idsForSupport],
    evidence: ['x-amz-request-id', 'x-amz-id-2', 'retry-after'],
  } satisfies Partial<StatusExplanation>;
  if (status === 501) {
    return {
      ...common,
      tone: 'caution',
      title: 'This store does not implement something in the request.',
      causes: [notImplemented],
      todo: [],
    };
  }
  return {
    ...common,
    tone: 'danger',
    title: status === 503 ? 'S3 asks for fewer requests, or is busy.' : 'S3 failed to answer.',
    causes: [status === 503 ? busy : status === 502 || status === 504 ? between : internal],
  };
};
