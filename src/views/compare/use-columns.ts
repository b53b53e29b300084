/** Every column's answer, failure or obstacle: one HEAD each, side by side, and what the visit knows about its bucket. */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { Column, Outcome } from '../../compare/column.ts';
import { approvals, subscribeToApprovals } from '../../connections/approvals.ts';
import type { Connection } from '../../connections/config.ts';
import { customerKeyVersion, subscribeToCustomerKeys } from '../../connections/customer-keys.ts';
import type { Obstacle } from '../../connections/obstacle.ts';
import type { Session } from '../../connections/session.ts';
import { signInVersion, subscribeToSignIn } from '../../connections/sign-in/sign-in-status.ts';
import { subscribeToTypedInKeys, typedInKeysVersion } from '../../connections/typed-in-keys.ts';
import { rulesIn } from '../../queries/bucket-cors.ts';
import { formatInspect } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { answerOf, outcomeOf, withoutRequest } from './outcome-of.ts';
import { eachOnce, questionsOf, resultsBy } from './questions-of.ts';
import { useListed } from './use-listed.ts';

export interface ComparedColumn {
  readonly link: InspectLink;
  /** Undefined for a name that the configuration does not have. */
  readonly connection: Connection | undefined;
  /** What holds its request back. */
  readonly obstacle: Obstacle | undefined;
  /** What the comparison goes by. */
  readonly column: Column;
  /** A request is on its way, the first one or another. */
  readonly busy: boolean;
  /** Sends the HEAD again. */
  readonly retry: () => void;
  readonly cancel: () => void;
}

export function useColumns(links: readonly InspectLink[], session: Session): readonly ComparedColumn[] {
  const client = useQueryClient();
  // Approving an endpoint, typing a key and signing in take an obstacle away without changing the link.
  const keys = useSyncExternalStore(subscribeToCustomerKeys, customerKeyVersion);
  const typedIn = useSyncExternalStore(subscribeToTypedInKeys, typedInKeysVersion);
  const signIn = useSyncExternalStore(subscribeToSignIn, signInVersion);
  const approved = useSyncExternalStore(subscribeToApprovals, approvals);
  const asked = useMemo(() => {
    // Not read here: the questions go by what lies behind them.
    void [keys, typedIn, signIn, approved];
    return links.map((link) => ({ link, questions: questionsOf(link, session) }));
  }, [links, session, keys, typedIn, signIn, approved]);
  const queries = useMemo(() => {
    const known = asked.flatMap(({ questions }) => questions ?? []);
    return {
      heads: eachOnce(known.map(({ head, obstacle }) => ({ ...head, enabled: obstacle === undefined }))),
      cors: eachOnce(known.map(({ cors }) => cors)),
    };
  }, [asked]);
  const heads = useQueries({
    queries: queries.heads,
    combine: (results) => results.map(({ data, error, isFetching }) => ({ data, error, isFetching })),
  });
  const cors = useQueries({ queries: queries.cors, combine: (results) => results.map(({ data }) => data) });
  const listed = useListed(asked, session);
  const recoveries = useMemo(() => {
    const headOf = resultsBy(queries.heads, heads);
    const sent = asked.flatMap(({ questions }) => {
      const answer = questions && headOf(questions.head)?.data;
      return answer ? questions.recoveriesFor(answer.sentAt) : [];
    });
    return eachOnce(sent);
  }, [asked, queries, heads]);
  const brought = useQueries({ queries: recoveries, combine: (results) => results.map(({ data }) => data) });
  return useMemo(() => {
    const headOf = resultsBy(queries.heads, heads);
    const corsOf = resultsBy(queries.cors, cors);
    const broughtBy = resultsBy(recoveries, brought);
    const nameOf = uniqueNames();
    const connections = new Set(asked.map(({ link, questions }) => questions?.connection.name ?? link.connection));
    return asked.map(({ link, questions }, index): ComparedColumn => {
      const history = listed[index];
      const { connection, obstacle, head } = questions ?? {};
      const result = head && headOf(head);
      const outcome = (): Outcome => {
        if (!questions || !result || obstacle)
          return { kind: 'no-answer', failure: withoutRequest(obstacle, link.connection) };
        const read = corsOf(questions.cors);
        return outcomeOf(result, (observation) =>
          answerOf(observation, {
            connection: questions.connection,
            rules: read && rulesIn(read),
            brought: questions.recoveriesFor(observation.sentAt).flatMap((query) => broughtBy(query) ?? []),
          }),
        );
      };
      const { request, place } = link;
      const name = connections.size > 1 ? (connection?.name ?? link.connection) : undefined;
      const exactly = head && { queryKey: head.queryKey, exact: true };
      return {
        link,
        connection,
        obstacle,
        column: {
          id: nameOf(link),
          request,
          place,
          ...(name === undefined ? {} : { connection: name }),
          outcome: outcome(),
          ...(history === undefined ? {} : { listed: history }),
        },
        busy: result?.isFetching === true,
        // Asking again does not heed `enabled`: what holds the request back must hold it back here, too.
        retry: () => void (exactly && !obstacle && client.refetchQueries(exactly)),
        cancel: () => void (exactly && client.cancelQueries(exactly)),
      };
    });
  }, [asked, queries, heads, cors, recoveries, brought, listed, client]);
}

/** The link is a column's name; a second column of the same link gets a number. */
function uniqueNames(): (link: InspectLink) => string {
  const seen = new Map<string, number>();
  return (link) => {
    const name = formatInspect(link);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}
