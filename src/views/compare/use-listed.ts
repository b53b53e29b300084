/** Which versions of the columns' keys has this visit listed already? Sends nothing itself. */
import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import type { VersionEntry } from '../../object-head/versions/version-entry.ts';
import { versionsQuery } from '../../queries/versions.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';

interface Asked {
  readonly link: InspectLink;
  readonly questions: { readonly connection: Connection } | undefined;
}

/** One list a column, newest first; undefined where nobody has listed its key. */
export function useListed(asked: readonly Asked[], session: Session): readonly (readonly VersionEntry[] | undefined)[] {
  const client = useQueryClient();
  const keys = useMemo(
    () => asked.map(({ link, questions }) => questions && versionsQuery(link, questions.connection, session).queryKey),
    [asked, session],
  );
  const subscribe = useCallback(
    (changed: () => void) =>
      client.getQueryCache().subscribe(({ query }) => {
        if (query.queryKey[0] === 'versions') changed();
      }),
    [client],
  );
  const pages = useCallback(
    () => keys.map((key) => key && `${client.getQueryState(key)?.dataUpdatedAt}`).join(),
    [client, keys],
  );
  const state = useSyncExternalStore(subscribe, pages);
  return useMemo(() => {
    // Not read here: the lists go by what lies behind it.
    void state;
    const lists = new Map<string, readonly VersionEntry[]>();
    return keys.map((key) => {
      const data = key && client.getQueryData(key);
      if (!data) return undefined;
      const name = hashKey(key);
      const list = lists.get(name) ?? data.pages.flatMap(({ entries }) => entries);
      lists.set(name, list);
      return list;
    });
  }, [client, keys, state]);
}
