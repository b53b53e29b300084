/** "Ask S3 why" as a query: the same request as a GET of one byte, whose refusal says what a HEAD's cannot. */
import { queryOptions } from '@tanstack/react-query';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import { customerKeyOf, withCustomerKey } from '../connections/customer-keys.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { Learned } from '../explain/statuses/facts.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askedOnce } from './asked-once.ts';
import { neighbourCalls } from './neighbour-chunk.ts';
import { assertSendable } from './sendable.ts';

/**
 * Sent when the person asks for it. `sentAt` is that of the HEAD that it is to explain, ms since 1970: a reason for one answer
 * is none for the next.
 */
export function askWhyQuery(link: InspectLink, sentAt: number, connection: Connection, session: Session) {
  const { request, place } = link;
  const customerKey = customerKeyOf(link, connection);
  return queryOptions<Learned, NoAnswer>({
    ...askedOnce,
    queryKey: [
      'ask-why',
      connectionId(connection),
      place,
      request,
      customerKey?.id ?? null,
      typedInKeysVersion(),
      sentAt,
    ],
    queryFn: async ({ signal }) => {
      assertSendable(link, connection, session);
      const { askWhy } = await neighbourCalls();
      const target = { connection, place, clock: session.clock };
      return askWhy(target, withCustomerKey(request, customerKey), signal);
    },
  });
}
