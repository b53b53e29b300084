/**
 * The version next to one that is compared, as a query: which is the next older, or the next newer, version of the same key?
 * Lists no more than it takes to tell.
 */
import { queryOptions } from '@tanstack/react-query';
import type { Connection } from '../connections/config.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import { NoAnswer } from '../object-head/failure.ts';
import type { VersionEntry, VersionMarker, VersionsPage } from '../object-head/versions/version-entry.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askedOnce } from './asked-once.ts';
import { awsChunk } from './aws-chunk.ts';
import { canListVersions, NotListed } from './versions.ts';

export type StepDirection = 'older' | 'newer';

export type Neighbour =
  /** A version, or a delete marker. */
  | { readonly kind: 'found'; readonly versionId: string }
  /** There is nothing older, or nothing newer. */
  | { readonly kind: 'none' }
  /** The list does not have the version to step from. */
  | { readonly kind: 'not-listed' }
  /** The version is not among the newest ones; `listed` is how many were looked at. */
  | { readonly kind: 'too-far'; readonly listed: number };

/** S3 lists the newest first and never backwards: what is newer can only be found from the top. A page has up to 1,000 entries. */
const mostPages = 10;

/**
 * Sent when the person asks for it. `link` names the version to step from; the current one where it names none, to which
 * nothing is newer. A delete marker is a neighbour as any version is.
 */
export function stepQuery(link: InspectLink, direction: StepDirection, connection: Connection, session: Session) {
  const { place } = link;
  const { bucket, key, versionId, requestPayer, expectedBucketOwner } = link.request;
  const asked = {
    bucket,
    key,
    ...(versionId !== undefined && { versionId }),
    ...(requestPayer && { requestPayer }),
    ...(expectedBucketOwner !== undefined && { expectedBucketOwner }),
  };
  return queryOptions<Neighbour, NoAnswer | NotListed>({
    ...askedOnce,
    queryKey: ['version-step', direction, connection.name, place, asked, typedInKeysVersion()],
    queryFn: async ({ signal }) => {
      const list = (after?: VersionMarker) => pages(link, connection, session, signal, after);
      if (versionId === undefined) return direction === 'newer' ? { kind: 'none' } : second(list());
      // S3 begins after the version that a marker names: what is older is the first of one page.
      return direction === 'older'
        ? first(list({ keyMarker: key, versionIdMarker: versionId }), versionId)
        : before(list(), versionId);
    },
  });
}

/** Page after page from `after` on, each asked for when it is wanted. */
async function* pages(
  link: InspectLink,
  connection: Connection,
  session: Session,
  signal: AbortSignal,
  after: VersionMarker | undefined,
): AsyncGenerator<VersionsPage> {
  if (!canListVersions(link, connection, session)) {
    throw new NoAnswer({ kind: 'not-sendable', message: 'The endpoint is not approved, or access keys are missing.' });
  }
  const { listVersions } = await awsChunk();
  const { place, request } = link;
  for (let marker = after, page = 0; page < mostPages; page += 1) {
    const outcome = await listVersions({ connection, place, clock: session.clock }, request, marker, signal);
    if (outcome.kind !== 'answered') throw new NotListed(outcome);
    yield outcome.value;
    if (!outcome.value.next) return;
    marker = outcome.value.next;
  }
}

/** The current version comes first, so that the second is the one before it. */
async function second(list: AsyncIterable<VersionsPage>): Promise<Neighbour> {
  let seen = 0;
  for await (const { entries } of list) {
    const entry = entries[1 - seen];
    if (entry) return found(entry);
    seen += entries.length;
  }
  return { kind: 'none' };
}

/** Past the version itself, which some stores repeat at the head of the page. */
async function first(list: AsyncIterable<VersionsPage>, versionId: string): Promise<Neighbour> {
  for await (const { entries } of list) {
    const entry = entries.find((candidate) => candidate.versionId !== versionId);
    if (entry) return found(entry);
  }
  return { kind: 'none' };
}

async function before(list: AsyncIterable<VersionsPage>, versionId: string): Promise<Neighbour> {
  let previous: VersionEntry | undefined;
  let listed = 0;
  let isWhole = false;
  for await (const { entries, next, stuck } of list) {
    for (const entry of entries) {
      if (entry.versionId === versionId) return previous ? found(previous) : { kind: 'none' };
      previous = entry;
    }
    listed += entries.length;
    isWhole = !next && !stuck;
  }
  return isWhole ? { kind: 'not-listed' } : { kind: 'too-far', listed };
}

function found({ versionId }: VersionEntry): Neighbour {
  return { kind: 'found', versionId };
}
