/** The region of a bucket as a query: remembered for the visit, so that it is found once. */
import { queryOptions } from '@tanstack/react-query';
import { bucketRegionOf, forgetBucketRegion, rememberBucketRegion } from '../connections/bucket-regions.ts';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import { hostRegion, type RegionFinding } from '../object-head/bucket-region.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { Observation } from '../object-head/observation.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askedOnce } from './asked-once.ts';
import { neighbourCalls } from './neighbour-chunk.ts';
import { assertSendable, ofTheHead } from './sendable.ts';

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
    queryKey: [
      'region',
      connectionId(connection),
      place,
      [bucket, request.expectedBucketOwner ?? null, request.requestPayer ?? null],
      typedInKeysVersion(),
      answer?.sentAt ?? null,
    ],
    queryFn: async ({ signal, client, queryKey }) => {
      assertSendable(link, connection, session, ofTheHead);
      const known = bucketRegionOf(connection, place, bucket);
      // Whoever asks again doubts what was found; so does S3, where that region refused.
      const doubted =
        client.getQueryData(queryKey) !== undefined || (known && answer && isRefusedBy(known.region, answer));
      if (known && !doubted) return known;
      forgetBucketRegion(connection, place, bucket);
      const { findRegion } = await neighbourCalls();
      const target = { connection, place, clock: session.clock };
      const finding = await findRegion(target, request, { answer, likely: regionsOf(session) }, signal);
      rememberBucketRegion(connection, place, bucket, finding);
      return finding;
    },
  });
}

/** Whether an answer says, or may say, that the bucket is not in this region: 301, and 400 for a signature that names it. */
function isRefusedBy(region: string, { status, place, sent }: Observation): boolean {
  return (status === 301 || status === 400) && (place.region === region || hostRegion(sent.url) === region);
}

/** The regions that this deployment has to do with: those of its connections to Amazon S3. */
function regionsOf({ config }: Session): readonly string[] {
  return config.connections.flatMap(({ store, region }) => (store === 'aws' ? [region] : []));
}
