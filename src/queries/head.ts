/** The HEAD of one object as a query. */
import { queryOptions } from '@tanstack/react-query';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import { customerKeyOf, withCustomerKey } from '../connections/customer-keys.ts';
import { noteHeaders } from '../connections/seen-headers.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { Observation } from '../object-head/observation.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { neverByItself } from './asked-once.ts';
import { awsChunk } from './aws-chunk.ts';
import { assertSendable } from './sendable.ts';

interface Manner {
  /** Past what the browser remembers of earlier preflights: the bucket's CORS rules may have changed. */
  readonly fresh?: boolean;
}

/**
 * What S3 says about the object that a link names. An answer is kept for five minutes, so that back and forward are
 * instant, then forgotten, and never asked again behind the person's back: what is on the screen is what S3 said at the time that stands
 * beside it.
 *
 * Other keys may get another answer, so they are part of the query's name; but only by numbers that stand for them.
 */
export function headQuery(link: InspectLink, connection: Connection, session: Session, { fresh = false }: Manner = {}) {
  const { request, place } = link;
  const customerKey = customerKeyOf(link, connection);
  return queryOptions<Observation, NoAnswer>({
    ...neverByItself,
    queryKey: ['head', connectionId(connection), place, request, customerKey?.id ?? null, typedInKeysVersion()],
    queryFn: async ({ signal }) => {
      assertSendable(link, connection, session);
      const { headObject } = await awsChunk();
      const observation = await headObject(
        { connection, place, clock: session.clock, ...(fresh ? { fresh } : {}) },
        withCustomerKey(request, customerKey),
        signal,
      );
      noteHeaders(observation, connectionId(connection));
      return observation;
    },
  });
}
