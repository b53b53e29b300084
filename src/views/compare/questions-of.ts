/** What is asked about a column, and what holds it back? Sends nothing itself. */
import { hashKey } from '@tanstack/react-query';
import type { Connection } from '../../connections/config.ts';
import { type Obstacle, obstacleTo } from '../../connections/obstacle.ts';
import { connectionNamed, type Session } from '../../connections/session.ts';
import { callsLackedBy } from '../../connections/store-calls.ts';
import { callsFor } from '../../object-head/recovery/calls.ts';
import { bucketCorsQuery } from '../../queries/bucket-cors.ts';
import { headQuery } from '../../queries/head.ts';
import { recoveryQuery } from '../../queries/recovery.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';

/** A link in an existing connection, with its queries. The HEAD is sent by itself; the others are only looked up. */
export interface Questions {
  readonly connection: Connection;
  readonly obstacle: Obstacle | undefined;
  readonly head: ReturnType<typeof headQuery>;
  readonly cors: ReturnType<typeof bucketCorsQuery>;
  /** Those beside the HEAD that left at `sentAt`, ms since 1970. */
  readonly recoveriesFor: (sentAt: number) => readonly ReturnType<typeof recoveryQuery>[];
}

/** Undefined where the configuration does not have the link's connection. */
export function questionsOf(link: InspectLink, session: Session): Questions | undefined {
  const connection = connectionNamed(session.config, link.connection);
  if (!connection) return undefined;
  const calls = callsFor(link.request, callsLackedBy(connection, link.place));
  return {
    connection,
    obstacle: obstacleTo(link, connection, session),
    head: headQuery(link, connection, session),
    cors: bucketCorsQuery(link, connection, session),
    recoveriesFor: (sentAt) => calls.map(({ call }) => recoveryQuery(call, link, sentAt, connection, session)),
  };
}

interface Keyed {
  readonly queryKey: readonly unknown[];
}

/** Each query once, in order: two columns may ask the same, and the query library wants no question twice. */
export function eachOnce<Query extends Keyed>(queries: readonly Query[]): Query[] {
  return [...new Map(queries.map((query) => [hashKey(query.queryKey), query])).values()];
}

/** Finds a query's result: `results` stand in the order of `queries`. */
export function resultsBy<Result>(queries: readonly Keyed[], results: readonly Result[]) {
  const found = new Map(queries.map(({ queryKey }, index) => [hashKey(queryKey), results[index]]));
  return ({ queryKey }: Keyed): Result | undefined => found.get(hashKey(queryKey));
}
