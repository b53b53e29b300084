/** What every list of a key's versions has in common: may it be asked for, what is asked, and what came instead of a list. */
import type { Connection } from '../connections/config.ts';
import { obstaclesTo } from '../connections/obstacle.ts';
import type { Session } from '../connections/session.ts';
import type { CallOutcome } from '../object-head/call-outcome.ts';
import type { VersionMarker, VersionsPage } from '../object-head/versions/version-entry.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { awsChunk } from './aws-chunk.ts';
import { assertSendable, ofTheHead } from './sendable.ts';

/** S3 answered, but not with a list. On its way through the query library, which can only throw. */
export class NotListed extends Error {
  readonly outcome: Exclude<CallOutcome<VersionsPage>, { kind: 'answered' }>;
  constructor(outcome: NotListed['outcome']) {
    super(outcome.kind);
    this.name = 'NotListed';
    this.outcome = outcome;
  }
}

export interface ListedPage extends VersionsPage {
  /** When it was asked for, ms since 1970 by this device's clock: what was written later is not in it. */
  readonly sentAt: number;
}

/**
 * Whether versions may be asked for at all: nobody has to approve the endpoint first, to type access keys or to sign in. A key
 * that no browser can send in an address can still be listed.
 */
export function canListVersions(link: InspectLink, connection: Connection, session: Session): boolean {
  return obstaclesTo(link, connection, session).every(({ kind }) => ofTheHead.includes(kind));
}

/** What of a link's request a listing depends on. */
export function listedKey({ request: { bucket, key, requestPayer, expectedBucketOwner } }: InspectLink) {
  return {
    bucket,
    key,
    ...(requestPayer && { requestPayer }),
    ...(expectedBucketOwner !== undefined && { expectedBucketOwner }),
  };
}

/**
 * One page of the versions of the link's key, after `after`; `size` is how many entries it may have.
 * @throws NoAnswer where there is no answer, NotListed where there is another
 */
export async function listPage(
  link: InspectLink,
  connection: Connection,
  session: Session,
  { after, size, signal }: { after: VersionMarker | undefined; size?: number; signal: AbortSignal },
): Promise<ListedPage> {
  assertSendable(link, connection, session, ofTheHead);
  const { listVersions } = await awsChunk();
  const target = { connection, place: link.place, clock: session.clock };
  const outcome = await listVersions(target, { ...listedKey(link), checksumMode: 'off' }, after, { size, signal });
  if (outcome.kind !== 'answered') throw new NotListed(outcome);
  return { ...outcome.value, sentAt: outcome.exchange.sentAt };
}
