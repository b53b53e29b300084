/** A bucket's CORS rules as a query: one a bucket, whichever of its objects is looked at. */
import { queryOptions } from '@tanstack/react-query';
import type { BucketCors } from '../aws/bucket-cors.ts';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { CorsRule } from '../explain/cors/cors-rule.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askedOnce } from './asked-once.ts';
import { neighbourCalls } from './neighbour-chunk.ts';
import { assertSendable, ofTheHead } from './sendable.ts';

export type { BucketCors };

/** The rules that were read: none of a bucket without any, undefined where they could not be read. */
export function rulesIn(cors: BucketCors): readonly CorsRule[] | undefined {
  if (cors.kind === 'rules') return cors.rules;
  return cors.kind === 'none' ? [] : undefined;
}

/** Sent when the person asks for it. That there are none, or that they may not be read, is a result. */
export function bucketCorsQuery(link: InspectLink, connection: Connection, session: Session) {
  const { place } = link;
  const { bucket, expectedBucketOwner } = link.request;
  const request = { bucket, ...(expectedBucketOwner !== undefined && { expectedBucketOwner }) };
  return queryOptions<BucketCors, NoAnswer>({
    ...askedOnce,
    queryKey: ['bucket-cors', connectionId(connection), place, request, typedInKeysVersion()],
    queryFn: async ({ signal }) => {
      assertSendable(link, connection, session, ofTheHead);
      const { bucketCors } = await neighbourCalls();
      return bucketCors({ connection, place, clock: session.clock }, request, signal);
    },
  });
}
