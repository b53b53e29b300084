/** The state of every field of an answer, with all that the visit has learned about the bucket and the object since. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { knowledgeFor } from '../../connections/knowledge.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import type { Observation } from '../../object-head/observation.ts';
import { type Presence, type PresenceKnowledge, presences } from '../../object-head/presence.ts';
import { withRecovered } from '../../object-head/recovery/recover.ts';
import { recoveryCallNames } from '../../object-head/recovery/recovered.ts';
import { bucketCorsQuery, rulesIn } from '../../queries/bucket-cors.ts';
import { recoveryQuery } from '../../queries/recovery.ts';
import type { Question } from './question.ts';

export interface KnownFields {
  readonly fields: ReadonlyMap<FieldName, Presence>;
  /** What the states were worked out with. */
  readonly knowledge: PresenceKnowledge;
}

/** Asks nothing itself: what the person asked for is looked up where the answers are kept. */
export function useFields(observation: Observation, { link, connection, session }: Question): KnownFields {
  const cors = useQuery(bucketCorsQuery(link, connection, session)).data;
  const brought = useQueries({
    queries: recoveryCallNames.map((call) => recoveryQuery(call, link, observation.sentAt, connection, session)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const knowledge = useMemo(
    () => knowledgeFor(observation, connection, cors && rulesIn(cors)),
    [observation, connection, cors],
  );
  const fields = useMemo(
    () => withRecovered(presences(observation, knowledge), brought),
    [observation, knowledge, brought],
  );
  return { fields, knowledge };
}
