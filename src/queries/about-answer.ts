/** A question about one answer, sent as the same request was: what all such queries have in common. */
import { queryOptions } from '@tanstack/react-query';
import type { Target } from '../aws/s3-client.ts';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import { customerKeyOf, withCustomerKey } from '../connections/customer-keys.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askedOnce } from './asked-once.ts';
import { neighbourCalls } from './neighbour-chunk.ts';
import { assertSendable } from './sendable.ts';

type Calls = Awaited<ReturnType<typeof neighbourCalls>>;
type Ask<Said> = (calls: Calls, target: Target, request: HeadRequest, signal: AbortSignal) => Promise<Said>;

/**
 * Sent when the person asks for it, and known by its `name`. `sentAt` is that of the HEAD that it is about, ms since 1970: what is
 * true of one answer may not be of the next.
 */
export function aboutAnswer<Said>(
  name: readonly string[],
  link: InspectLink,
  sentAt: number,
  connection: Connection,
  session: Session,
  ask: Ask<Said>,
) {
  const { request, place } = link;
  const customerKey = customerKeyOf(link, connection);
  const asked = [connectionId(connection), place, request, customerKey?.id ?? null, typedInKeysVersion(), sentAt];
  return queryOptions<Said, NoAnswer>({
    ...askedOnce,
    queryKey: [...name, ...asked],
    queryFn: async ({ signal }) => {
      assertSendable(link, connection, session);
      const target = { connection, place, clock: session.clock };
      return ask(await neighbourCalls(), target, withCustomerKey(request, customerKey), signal);
    },
  });
}
