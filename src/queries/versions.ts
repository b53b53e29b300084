/** The versions of one key as a query, page after page as S3 lists them. */
import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { VersionMarker } from '../object-head/versions/version-entry.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { neverByItself } from './asked-once.ts';
import { listedKey, listPage } from './version-listing.ts';

/**
 * All versions and delete markers of the key that a link names, whichever version the link asks for. Nothing is asked again
 * by itself: a list of 100 pages would be 100 requests.
 */
export function versionsQuery(link: InspectLink, connection: Connection, session: Session) {
  return infiniteQueryOptions({
    ...neverByItself,
    queryKey: ['versions', connectionId(connection), link.place, listedKey(link), typedInKeysVersion()],
    queryFn: ({ pageParam, signal }) => listPage(link, connection, session, { after: pageParam, signal }),
    initialPageParam: undefined as VersionMarker | undefined,
    getNextPageParam: ({ next }) => next,
    // Comparing 100,000 entries with themselves at each page costs more than showing them.
    structuralSharing: false,
  });
}

/**
 * Begins the list again: the newest page alone, which takes the place of all that were read. Until it is there, and where it does
 * not come, they stay.
 */
export async function listAgain(client: QueryClient, query: ReturnType<typeof versionsQuery>): Promise<void> {
  await client.cancelQueries({ queryKey: query.queryKey, exact: true });
  await client.infiniteQuery({ ...query, pages: 1, staleTime: 0 }).catch(() => undefined);
}

interface Readable {
  readonly hasNextPage: boolean;
  readonly fetchNextPage: (options: { cancelRefetch: boolean }) => Promise<unknown>;
}

/** Reads the next page, also again after an error. One that is on its way is waited for, however often it is asked for. */
export function readOn({ hasNextPage, fetchNextPage }: Readable): void {
  // Whether one is on its way is known here sooner than what was rendered knows it.
  if (hasNextPage) void fetchNextPage({ cancelRefetch: false });
}
