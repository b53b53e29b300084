/** What a status means on a HEAD of S3, in words: one function a status, picked here. Knows only the answer itself. */
import { headerValue, type Observation } from '../../object-head/observation.ts';
import { explainBadRequest } from './bad-request.ts';
import { explainForbidden } from './forbidden.ts';
import { explainMethodNotAllowed } from './method-not-allowed.ts';
import { explainMoved } from './moved.ts';
import { explainNotFound } from './not-found.ts';
import { explainNotModified } from './not-modified.ts';
import { explainPartialContent } from './partial-content.ts';
import { explainPreconditionFailed } from './precondition-failed.ts';
import { explainRangeNotSatisfiable } from './range-not-satisfiable.ts';
import { explainServerError } from './server-error.ts';

export interface StatusExplanation {
  readonly tone: 'fact' | 'good' | 'caution' | 'danger';
  /** What happened, one sentence. */
  readonly title: string;
  /** What it can mean, most likely first. */
  readonly says: readonly string[];
  /** What to do about it. */
  readonly todo: readonly string[];
  /** Names of the headers it rests on; a function of this folder names all that count, of which those that were read are kept. */
  readonly evidence: readonly string[];
}

export type ExplainStatus = (observation: Observation) => StatusExplanation;

const byStatus: Readonly<Record<number, ExplainStatus>> = {
  206: explainPartialContent,
  301: explainMoved,
  304: explainNotModified,
  307: explainMoved,
  400: explainBadRequest,
  403: explainForbidden,
  404: explainNotFound,
  405: explainMethodNotAllowed,
  412: explainPreconditionFailed,
  416: explainRangeNotSatisfiable,
};

/**
 * The explanation of an answer's status; undefined for a 200, which explains itself.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function explainStatus(observation: Observation): StatusExplanation | undefined {
  const { status } = observation;
  if (status === 200) return undefined;
  const explain = status >= 500 ? explainServerError : (byStatus[status] ?? explainOther);
  const explanation = explain(observation);
  // A claim rests on what was read, not on what would have been there to read.
  const read = explanation.evidence.filter((name) => headerValue(observation.headers, name) !== undefined);
  return { ...explanation, evidence: read };
}

const explainOther: ExplainStatus = ({ status, statusText }) => ({
  tone: 'caution',
  title: `S3 answered ${status}${statusText ? ` ${statusText}` : ''}, which HeadObject is not documented to give.`,
  says: ['Something between this page and S3 may have answered in its place: a proxy, a CDN, a gateway.'],
  todo: ['Compare the headers below with those of an object that works.'],
  evidence: [],
});
