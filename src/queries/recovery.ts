/** What another call says of fields that the HEAD could not show, as a query: one a call, so that each fails by itself. */
import { queryOptions } from '@tanstack/react-query';
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import { customerKeyOf, withCustomerKey } from '../connections/customer-keys.ts';
import type { Session } from '../connections/session.ts';
import { typedInKeysVersion } from '../connections/typed-in-keys.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { RecoveryCall } from '../object-head/recovery/recovered.ts';
import type { RecoveryResult } from '../object-head/recovery/recovery-result.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askedOnce } from './asked-once.ts';
import { neighbourCalls } from './neighbour-chunk.ts';
import { assertSendable } from './sendable.ts';

/**
 * Sent when the person asks for it. A refusal of S3 is a result, not an error. `sentAt` is that of the HEAD whose fields it is
 * to fill, ms since 1970: what stood beside one answer may be about another object at the next.
 */
export function recoveryQuery(
  call: RecoveryCall,
  link: InspectLink,
  sentAt: number,
  connection: Connection,
  session: Session,
) {
  const { request, place } = link;
  const customerKey = customerKeyOf(link, connection);
  return queryOptions<RecoveryResult, NoAnswer>({
    ...askedOnce,
    queryKey: [
      'recovery',
      call,
      connectionId(connection),
      place,
      request,
      customerKey?.id ?? null,
      typedInKeysVersion(),
      sentAt,
    ],
    queryFn: async ({ signal }) => {
      assertSendable(link, connection, session);
      const { recoverFields } = await neighbourCalls();
      const target = { connection, place, clock: session.clock };
      return recoverFields(target, call, withCustomerKey(request, customerKey), signal);
    },
  });
}
