/** The region of a bucket as a query: remembered for the visit, so that it is found once. */
import { queryOptions } from '@tanstack/react-query';
import { bucketRegionOf, rememberBucketRegion } from '../connections/bucket-regions.ts';
import type { Connection } from '../connections/config.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { RegionFinding } from '../object-head/bucket-region.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { Observation } from '../object-head/observation.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askedOnce } from './asked-once.ts';
import { neighbourCalls } from './neighbour-chunk.ts';
import { assertSendable } from './sendable.ts';

/** Sent when the person asks for it. `answer` is the HEAD's, if it got one: it may name the region already. */
export function regionQuery(
  link: InspectLink,
  answer: Observation | undefined,
  connection: Connection,
  session: Session,
) {
  const { place, request } = link;
  const { bucket } = request;
  return queryOptions<RegionFinding, NoAnswer>({
    ...askedOnce,
    queryKey: ['region', connection.name, place, bucket, typedInKeysVersion(), answer?.sentAt ?? null],
    queryFn: async ({ signal }) => {
      assertSendable(link, connection, session);
      const known = bucketRegionOf(connection, place, bucket);
      if (known) return known;
      const { findRegion } = await neighbourCalls();
      const target = { connection, place, clock: session.clock };
      const finding = await findRegion(target, request, { answer, likely: regionsOf(session) }, signal);
      rememberBucketRegion(connection, place, bucket, finding);
      return finding;
    },
  });
}

/** The regions that this deployment has to do with: those of its connections to Amazon S3. */
function regionsOf({ config }: Session): readonly string[] {
  return config.connections.flatMap(({ store, region }) => (store === 'aws' ? [region] : []));
}
