/** The versions of one key as a query, page after page as S3 lists them. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { approvedEndpoints } from '../connections/approvals.ts';
import type { Connection } from '../connections/config.ts';
import type { Session } from '../connections/session.ts';
import { endpointToApprove } from '../connections/trusted-endpoints.ts';
import { typedInKeysOf, typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { CallOutcome } from '../object-head/call-outcome.ts';
import { NoAnswer } from '../object-head/failure.ts';
import type { VersionMarker, VersionsPage } from '../object-head/versions/version-entry.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { neverByItself } from './asked-once.ts';
import { awsChunk } from './aws-chunk.ts';

/** S3 answered, but not with a list. On its way through the query library, which can only throw. */
export class NotListed extends Error {
  readonly outcome: Exclude<CallOutcome<VersionsPage>, { kind: 'answered' }>;
  constructor(outcome: NotListed['outcome']) {
    super(outcome.kind);
    this.name = 'NotListed';
    this.outcome = outcome;
  }
}

/**
 * Whether versions may be asked for at all: nobody has to approve the endpoint first, or to type access keys. A key that no
 * browser can send in an address can still be listed.
 */
export function canListVersions({ place }: InspectLink, connection: Connection, { config }: Session): boolean {
  if (endpointToApprove(config, place, approvedEndpoints()) !== undefined) return false;
  return connection.credentials.kind !== 'typed-in' || typedInKeysOf(connection.name) !== undefined;
}

/**
 * All versions and delete markers of the key that a link names, whichever version the link asks for. Nothing is asked again
 * by itself: a list of 100 pages would be 100 requests.
 */
export function versionsQuery(link: InspectLink, connection: Connection, session: Session) {
  const { place } = link;
  const { bucket, key, requestPayer, expectedBucketOwner } = link.request;
  const asked = {
    bucket,
    key,
    ...(requestPayer && { requestPayer }),
    ...(expectedBucketOwner !== undefined && { expectedBucketOwner }),
  };
  return infiniteQueryOptions({
    ...neverByItself,
    queryKey: ['versions', connection.name, place, asked, typedInKeysVersion()],
    queryFn: async ({ pageParam, signal }): Promise<VersionsPage> => {
      if (!canListVersions(link, connection, session)) {
        throw new NoAnswer({
          kind: 'not-sendable',
          message: 'The endpoint is not approved, or access keys are missing.',
        });
      }
      const { listVersions } = await awsChunk();
      const target = { connection, place, clock: session.clock };
      const outcome = await listVersions(target, { ...asked, checksumMode: 'off' }, pageParam, signal);
      if (outcome.kind !== 'answered') throw new NotListed(outcome);
      return outcome.value;
    },
    initialPageParam: undefined as VersionMarker | undefined,
    getNextPageParam: ({ next }) => next,
    // Comparing 100,000 entries with themselves at each page costs more than showing them.
    structuralSharing: false,
  });
}
