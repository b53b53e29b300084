/** What came of a column, for the comparison: S3's answer with the state of each field, why there is none, or a wait. */
import type { Answer, Outcome } from '../../compare/column.ts';
import { exposureOf } from '../../compare/exposure-of.ts';
import type { Connection } from '../../connections/config.ts';
import { knowledgeFor } from '../../connections/knowledge.ts';
import type { Obstacle } from '../../connections/obstacle.ts';
import type { CorsRule } from '../../explain/cors/cors-rule.ts';
import type { Failure } from '../../object-head/failure.ts';
import { NoAnswer } from '../../object-head/failure.ts';
import type { Observation } from '../../object-head/observation.ts';
import { presences } from '../../object-head/presence.ts';
import { withRecovered } from '../../object-head/recovery/recover.ts';
import type { RecoveryResult } from '../../object-head/recovery/recovery-result.ts';

/** As much of a query's result as matters here. */
export interface HeadResult {
  readonly data: Observation | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
}

/** What holds a request back, in the words of a failure: nothing was sent, and nothing is on its way. */
export function withoutRequest(obstacle: Obstacle | undefined, connection: string | undefined): Failure {
  if (!obstacle) return notSent(`This deployment has no connection “${connection ?? ''}”.`);
  switch (obstacle.kind) {
    case 'endpoint':
      return notSent(`Nobody approved ${obstacle.origin} yet.`);
    case 'request':
      return notSent(obstacle.note.text);
    case 'access-keys':
      return notSent('The access keys of this connection have not been typed yet.');
    case 'sign-in':
      return notSent('Nobody is signed in to this connection.');
    case 'customer-key':
      return notSent('The customer key (SSE-C) has not been typed yet, and links never carry keys.');
  }
}

function notSent(message: string): Failure {
  return { kind: 'not-sendable', message };
}

/** A HEAD that may be sent: what has become of it. A cancelled one is forgotten by the query library, not by the person. */
export function outcomeOf({ data, error, isFetching }: HeadResult, answer: (data: Observation) => Answer): Outcome {
  if (error) {
    const failure = error instanceof NoAnswer ? error.failure : notSent(error.message);
    return { kind: 'no-answer', failure };
  }
  if (data) return answer(data);
  return isFetching ? { kind: 'waiting' } : { kind: 'no-answer', failure: { kind: 'aborted' } };
}

interface Known {
  readonly connection: Connection;
  /** The bucket's own rules, where somebody read them. */
  readonly rules: readonly CorsRule[] | undefined;
  /** What other calls brought. */
  readonly brought: readonly RecoveryResult[];
}

/** S3's answer with all that the visit has learned about its bucket and object. */
export function answerOf(observation: Observation, { connection, rules, brought }: Known): Answer {
  const knowledge = knowledgeFor(observation, connection, rules);
  return {
    kind: 'answer',
    observation,
    fields: withRecovered(presences(observation, knowledge), brought),
    exposes: exposureOf(observation, knowledge),
    ...(knowledge.store ? { store: knowledge.store.name } : {}),
  };
}
