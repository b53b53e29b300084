import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { Connection } from '../../../connections/config.ts';
import { obstacleTo } from '../../../connections/obstacle.ts';
import type { Session } from '../../../connections/session.ts';
import { mayAskAhead } from '../../../queries/ahead.ts';
import { headQuery } from '../../../queries/head.ts';
import type { InspectLink } from '../../../url-state/link-schema.ts';

/** How long somebody must stay before it counts as intent, in ms. */
export const intentMs = 150;

/** Asks for the HEAD of a link on which somebody has stayed for a moment, so that opening it shows the answer at once; not where they would pay. */
export function useWarmHead(connection: Connection, session: Session) {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const forget = useCallback(() => clearTimeout(timer.current), []);
  const warm = useCallback(
    (link: InspectLink) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!mayAskAhead(link, connection) || obstacleTo(link, connection, session) !== undefined) return;
        void queryClient.prefetchQuery(headQuery(link, connection, session));
      }, intentMs);
    },
    [queryClient, connection, session],
  );
  return { warm, forget };
}
