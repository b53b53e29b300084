/** May something be asked for before somebody says so, since they are about to? Not where they would pay for it. */
import type { Connection } from '../connections/config.ts';
import { connectionId } from '../connections/connection-id.ts';
import { headersSeen } from '../connections/seen-headers.ts';
import { placeInForce } from '../connections/trusted-endpoints.ts';
import type { InspectLink } from '../url-state/link-schema.ts';

/**
 * Whether a request costs at most the bucket's owner, as far as is known: the link agrees to no charge, and no answer of the
 * bucket said that the requester was charged.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/RequesterPaysBuckets.html
 */
export function mayAskAhead({ request, place }: InspectLink, connection: Connection): boolean {
  if (request.requestPayer !== undefined) return false;
  const asked = { request, place: placeInForce(connection, place) };
  return !headersSeen(asked, connectionId(connection)).has('x-amz-request-charged');
}
