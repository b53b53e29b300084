/** What the visit knows about a bucket and its store that bears on which headers this page could have read. */

import type { CorsRule } from '../explain/cors/cors-rule.ts';
import { exposedTo } from '../explain/cors/exposed-to.ts';
import type { Observation } from '../object-head/observation.ts';
import type { PresenceKnowledge } from '../object-head/presence.ts';
import type { Connection } from './config.ts';
import { connectionId } from './connection-id.ts';
import { headersSeen } from './seen-headers.ts';
import { storeOf } from './stores.ts';

/** `rules` are the bucket's own, where somebody read them: an empty list for a bucket without any, undefined for unknown ones. */
export function knowledgeFor(
  observation: Observation,
  connection: Connection,
  rules: readonly CorsRule[] | undefined,
): PresenceKnowledge {
  const store = storeOf(connection, observation.place);
  const exposed = rules && exposedTo(rules, observation.origin);
  return {
    seenBefore: headersSeen(observation, connectionId(connection)),
    ...(exposed === undefined ? {} : { exposed }),
    ...(store === undefined ? {} : { store }),
  };
}
