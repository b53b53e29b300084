/**
 * The version next to one that is compared, as a query: which is the next older, or the next newer, version of the same key?
 * Lists no more than it takes to tell, and nothing where a list that was read before tells.
 */
import { queryOptions } from '@tanstack/react-query';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import { type Neighbour, neighbourIn, type StepDirection } from '../object-head/versions/neighbour.ts';
import type { VersionEntry, VersionMarker } from '../object-head/versions/version-entry.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askedOnce } from './asked-once.ts';
import { type ListedPage, listedKey, listPage, type NotListed } from './version-listing.ts';
import { versionsQuery } from './versions.ts';

/** S3 lists the newest first and never backwards: what is newer can only be found from the top. A page has up to 1,000 entries. */
const mostPages = 10;

/**
 * Sent when the person asks for it. `link` names the version to step from; the current one where it names none, to which
 * nothing is newer. A delete marker is a neighbour as any version is.
 */
export function stepQuery(link: InspectLink, direction: StepDirection, connection: Connection, session: Session) {
  const { key, versionId } = link.request;
  const asked = { ...listedKey(link), ...(versionId !== undefined && { versionId }) };
  const whole = versionsQuery(link, connection, session);
  return queryOptions<Neighbour, NoAnswer | NotListed>({
    ...askedOnce,
    queryKey: ['version-step', direction, connectionId(connection), link.place, asked, typedInKeysVersion()],
    queryFn: async ({ client, signal }) => {
      const list = (size?: number, after?: VersionMarker) =>
        pages((from) => listPage(link, connection, session, { after: from, ...(size && { size }), signal }), after);
      if (versionId === undefined) return direction === 'newer' ? { kind: 'none' } : second(list(2));
      const read = client.getQueryData(whole.queryKey)?.pages ?? [];
      const known = neighbourIn(entriesOf(read), versionId, direction, isWhole(read));
      if (known) return known;
      // S3 begins after the version that a marker names: what is older is the first of one page.
      if (direction === 'older') return first(list(2, { keyMarker: key, versionIdMarker: versionId }), versionId);
      const kept: ListedPage[] = [];
      const found = await before(list(), versionId, kept);
      // The next step, and the list itself, need not ask for it again. What was read further down stays.
      const pageParams = [undefined, ...kept.slice(0, -1).map(({ next }) => next)];
      client.setQueryData(whole.queryKey, (old) =>
        old && old.pages.length > kept.length ? old : { pages: kept, pageParams },
      );
      return found;
    },
  });
}

/** Page after page from `after` on, each asked for when it is wanted. */
async function* pages(
  ask: (after: VersionMarker | undefined) => Promise<ListedPage>,
  after: VersionMarker | undefined,
): AsyncGenerator<ListedPage> {
  for (let marker = after, count = 0; count < mostPages; count += 1) {
    const page = await ask(marker);
    yield page;
    if (!page.next) return;
    marker = page.next;
  }
}

/** The current version comes first, so that the second is the one before it. */
async function second(list: AsyncIterable<ListedPage>): Promise<Neighbour> {
  let seen = 0;
  for await (const { entries } of list) {
    const entry = entries[1 - seen];
    if (entry) return found(entry);
    seen += entries.length;
  }
  return { kind: 'none' };
}

/** Past the version itself, which some stores repeat at the head of the page. */
async function first(list: AsyncIterable<ListedPage>, versionId: string): Promise<Neighbour> {
  for await (const { entries } of list) {
    const entry = entries.find((candidate) => candidate.versionId !== versionId);
    if (entry) return found(entry);
  }
  return { kind: 'none' };
}

/** What stands above the version; the pages that it took are added to `kept`. */
async function before(list: AsyncIterable<ListedPage>, versionId: string, kept: ListedPage[]): Promise<Neighbour> {
  let previous: VersionEntry | undefined;
  for await (const page of list) {
    kept.push(page);
    for (const entry of page.entries) {
      if (entry.versionId === versionId) return previous ? found(previous) : { kind: 'none' };
      previous = entry;
    }
  }
  return isWhole(kept) ? { kind: 'not-listed' } : { kind: 'too-far', listed: entriesOf(kept).length };
}

function entriesOf(read: readonly ListedPage[]): readonly VersionEntry[] {
  return read.flatMap(({ entries }) => entries);
}

/** Whether the oldest version is among them. */
function isWhole(read: readonly ListedPage[]): boolean {
  const last = read.at(-1);
  return last !== undefined && !last.next && !last.stuck;
}

function found({ versionId }: VersionEntry): Neighbour {
  return { kind: 'found', versionId };
}
