/** Whom S3 takes the page for, as a query: it warms the credentials and feeds the display of them. */
import { queryOptions } from '@tanstack/react-query';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import { clockChecked } from '../connections/live-clock.ts';
import type { Session } from '../connections/session.ts';
import { awsChunk } from './aws-chunk.ts';

export function identityQuery(connection: Connection, { clock }: Session) {
  return queryOptions({
    queryKey: ['identity', connectionId(connection), connection.credentials] as const,
    queryFn: async () => {
      const [{ credentialsOf }] = await Promise.all([awsChunk(), clockChecked()]);
      return credentialsOf(connection, clock).whoAmI();
    },
    throwOnError: false as const,
    staleTime: 60_000,
    refetchInterval: 60_000,
    // What ended while there was no network is shown, and got again, as soon as there is one.
    refetchOnReconnect: true,
    retry: false,
  });
}
