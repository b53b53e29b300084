/** What a status means on a HEAD of S3, in words and ranked causes: one function a status, picked here. */
import { headerValue, type Observation } from '../../object-head/observation.ts';
import { explainBadRequest } from './bad-request.ts';
import type { StatusFacts } from './facts.ts';
import { explainForbidden } from './forbidden.ts';
import { explainMethodNotAllowed } from './method-not-allowed.ts';
import { explainMoved } from './moved.ts';
import { explainNotFound } from './not-found.ts';
import { explainNotModified } from './not-modified.ts';
import { explainOther } from './other-status.ts';
import { explainPartialContent } from './partial-content.ts';
import { explainPreconditionFailed } from './precondition-failed.ts';
import { explainRangeNotSatisfiable } from './range-not-satisfiable.ts';
import { explainServerError } from './server-error.ts';
import type { ExplainStatus, StatusExplanation } from './status-explanation.ts';
import { explainTemporarilyMoved } from './temporarily-moved.ts';
import { withLearned } from './with-learned.ts';

const byStatus: Readonly<Record<number, ExplainStatus>> = {
  206: explainPartialContent,
  301: explainMoved,
  304: explainNotModified,
  307: explainTemporarilyMoved,
  400: explainBadRequest,
  403: explainForbidden,
  404: explainNotFound,
  405: explainMethodNotAllowed,
  412: explainPreconditionFailed,
  416: explainRangeNotSatisfiable,
};

/**
 * The explanation of an answer's status; undefined for a 200, which explains itself. Never throws, whatever the answer holds.
 * Where somebody asked S3 why (`facts.learned`), its reason takes the place of what was only possible.
 *
 * @example explainStatus(observation, { now, credentials: 'anonymous' })?.causes[0]?.id // 'not-public', for a 403
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function explainStatus(observation: Observation, facts: StatusFacts): StatusExplanation | undefined {
  const { status, headers } = observation;
  if (status === 200) return undefined;
  const asked = { observation, facts };
  const explain = status >= 500 ? explainServerError : (byStatus[status] ?? explainOther);
  const explanation = explain(asked);
  // A claim rests on what was read, not on what would have been there to read.
  const read = explanation.evidence.filter((name) => headerValue(headers, name) !== undefined);
  return withLearned({ ...explanation, evidence: read }, asked);
}
