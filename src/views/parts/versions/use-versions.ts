import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Connection } from '../../../connections/config.ts';
import type { Session } from '../../../connections/session.ts';
import type { VersionEntry, VersionsPage } from '../../../object-head/versions/version-entry.ts';
import { versionsQuery } from '../../../queries/versions.ts';
import type { InspectLink } from '../../../url-state/link-schema.ts';

/** What has been listed of a key so far. */
export interface VersionHistory {
  readonly pages: readonly VersionsPage[];
  /** Of all pages, newest first. */
  readonly entries: readonly VersionEntry[];
  /** The oldest version is among them. */
  readonly complete: boolean;
  /** The store does not say where its list goes on, so that the rest cannot be had. */
  readonly stuck: boolean;
  readonly busy: boolean;
  /** Why the last page that was asked for did not come; the pages before it stay. */
  readonly error: Error | null;
  /** Asks for the next page, also again after an error; nothing while one is on its way. */
  readonly more: () => void;
  /** Forgets the list and begins again with its first page. */
  readonly again: () => void;
}

/** The list of versions that a link's key has; asked for only while `wanted`. Undefined before the first page is there. */
export function useVersions(link: InspectLink, connection: Connection, session: Session, wanted: boolean) {
  const queryClient = useQueryClient();
  const query = versionsQuery(link, connection, session);
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({ ...query, enabled: wanted });
  const again = () => void queryClient.resetQueries({ queryKey: query.queryKey, exact: true });
  const pages = data?.pages;
  const entries = useMemo(() => pages?.flatMap((page) => page.entries), [pages]);
  const stuck = pages?.at(-1)?.stuck === true;
  const history: VersionHistory | undefined = pages &&
    entries && {
      pages,
      entries,
      stuck,
      complete: !hasNextPage && !stuck,
      busy: isFetching,
      error,
      more: () => {
        if (!isFetching && hasNextPage) void fetchNextPage();
      },
      again,
    };
  return { history, error, busy: isFetching, again };
}
