import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Connection } from '../../../connections/config.ts';
import type { Session } from '../../../connections/session.ts';
import type { VersionEntry, VersionsPage } from '../../../object-head/versions/version-entry.ts';
import { listAgain, readOn, versionsQuery } from '../../../queries/versions.ts';
import type { InspectLink } from '../../../url-state/link-schema.ts';

/** What has been listed of a key so far. */
export interface VersionHistory {
  readonly pages: readonly VersionsPage[];
  /** Of all pages, newest first. */
  readonly entries: readonly VersionEntry[];
  /** When the first page was asked for, ms since 1970 by this device's clock. */
  readonly listedAt: number;
  /** The oldest version is among them. */
  readonly complete: boolean;
  /** The store does not say where its list goes on, so that the rest cannot be had. */
  readonly stuck: boolean;
  readonly busy: boolean;
  /** The list is being begun again; the one before stays until the new one is there. */
  readonly renewing: boolean;
  /** Why the last page that was asked for did not come; the pages before it stay. */
  readonly error: Error | null;
  /** Asks for the next page; nothing while one is on its way. */
  readonly more: () => void;
  /** Begins again with the first page. */
  readonly again: () => void;
  /** Asks once more for what did not come. */
  readonly retry: () => void;
}

/** The list of versions that a link's key has; asked for only while `wanted`. Undefined before the first page is there. */
export function useVersions(link: InspectLink, connection: Connection, session: Session, wanted: boolean) {
  const queryClient = useQueryClient();
  const query = versionsQuery(link, connection, session);
  const result = useInfiniteQuery({ ...query, enabled: wanted });
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, isFetchNextPageError } = result;
  const again = () => void listAgain(queryClient, query);
  const more = () => readOn(result);
  const pages = data?.pages;
  const entries = useMemo(() => pages?.flatMap((page) => page.entries), [pages]);
  const stuck = pages?.at(-1)?.stuck === true;
  const history: VersionHistory | undefined = pages &&
    entries && {
      pages,
      entries,
      listedAt: pages[0]?.sentAt ?? 0,
      stuck,
      complete: !hasNextPage && !stuck,
      busy: isFetching,
      renewing: isFetching && !isFetchingNextPage,
      error,
      more,
      again,
      retry: isFetchNextPageError ? more : again,
    };
  const problem = useStanding(error, isFetching && !pages, JSON.stringify(query.queryKey));
  return { history, error: problem, busy: isFetching, again };
}

/** The error of before while the same is asked once more: whoever pressed `Try again` keeps the button under the finger. */
function useStanding(error: Error | null, asking: boolean, name: string): Error | null {
  const [former, setFormer] = useState<{ readonly name: string; readonly error: Error }>();
  if (error && (former?.error !== error || former.name !== name)) setFormer({ name, error });
  return error ?? (asking && former?.name === name ? former.error : null);
}
