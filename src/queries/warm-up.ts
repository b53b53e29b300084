/** What a visit needs in any case, begun before the first rendering: configuration, SDK, credentials, and the link's HEAD. */
import type { QueryClient } from '@tanstack/react-query';
import { obstacleTo } from '../connections/obstacle.ts';
import { connectionNamed } from '../connections/session.ts';
import type { Route } from '../url-state/link.ts';
import { awsChunk } from './aws-chunk.ts';
import { headQuery } from './head.ts';
import { identityQuery } from './identity.ts';
import { sessionQuery } from './session.ts';

/** Never throws: what fails here fails again, and is shown, where it is needed. */
export async function warmUp(queryClient: QueryClient, route: Route): Promise<void> {
  const session = queryClient.fetchQuery(sessionQuery).catch(() => undefined);
  const asks = route.view === 'inspect' || (route.view === 'compare' && route.link.columns.length > 0);
  if (asks) void awsChunk().catch(() => undefined);
  // The columns of a comparison are its view's to ask for: which of them are one question is known there.
  if (route.view !== 'inspect') return;
  const known = await session;
  const { link } = route;
  const connection = known && connectionNamed(known.config, link.connection);
  if (!known || !connection) return;
  const obstacle = obstacleTo(link, connection, known);
  // A link that the person may well refuse is worth no request at all, not even one for credentials; without a sign-in
  // there are none to be had.
  if (obstacle?.kind !== 'endpoint' && obstacle?.kind !== 'sign-in')
    void queryClient.prefetchQuery(identityQuery(connection, known));
  if (obstacle) return;
  await queryClient.prefetchQuery(headQuery(link, connection, known));
}
