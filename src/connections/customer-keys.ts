/**
 * SSE-C keys that were typed during this visit. They live here and in the form, in memory alone: not in a link, not in
 * storage, not in a query's key. A reload forgets them.
 */
import type { HeadRequest, OpenRequest } from '../object-head/head-request.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import type { Connection } from './config.ts';
import { forgetIn, slotOf, whenForgotten } from './forget-connection.ts';
import { addressInForce } from './trusted-endpoints.ts';

/** `key` is base64; missing where the person chose to send without one. `id` tells keys apart without being one. */
export interface CustomerKey {
  readonly id: number;
  readonly key?: string;
}

type ObjectLink = Pick<InspectLink, 'place' | 'request'>;

const keys = new Map<string, CustomerKey>();
const listeners = new Set<() => void>();
let lastId = 0;

/**
 * A key belongs to an object at an address: a link that names the same object elsewhere does not get it.
 */
function slot(link: ObjectLink, connection: Connection): string {
  const { bucket, key, versionId } = link.request;
  return slotOf(connection, addressInForce(connection, link), bucket, key, versionId ?? null);
}

whenForgotten((id) => forgetIn(keys, id));

/** The key to use for what this link names: as typed for this very version, else as typed for the object. */
export function customerKeyOf(link: ObjectLink, connection: Connection): CustomerKey | undefined {
  const { versionId: _any, ...object } = link.request;
  return keys.get(slot(link, connection)) ?? keys.get(slot({ ...link, request: object }, connection));
}

/**
 * Remembers a key (base64) for the visit, or, where it is undefined, that the request is to go without one.
 * False where that was known already.
 */
export function rememberCustomerKey(link: ObjectLink, connection: Connection, key: string | undefined): boolean {
  const known = customerKeyOf(link, connection);
  if (known !== undefined && known.key === key) return false;
  lastId += 1;
  keys.set(slot(link, connection), key === undefined ? { id: lastId } : { id: lastId, key });
  for (const listener of listeners) listener();
  return true;
}

/** For `useSyncExternalStore`, with `customerKeyVersion`. */
export function subscribeToCustomerKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Differs after each key that was remembered. */
export function customerKeyVersion(): number {
  return lastId;
}

/** The request with its key put in, just before it is sent. */
export function withCustomerKey(request: OpenRequest, customerKey: CustomerKey | undefined): HeadRequest {
  return request.sseCustomerAlgorithm === undefined || customerKey?.key === undefined
    ? request
    : { ...request, sseCustomerKey: customerKey.key };
}

/** Whether the page must ask for a key before it can send: the link says SSE-C, and nobody typed the key yet. */
export function lacksCustomerKey(link: ObjectLink, connection: Connection): boolean {
  return link.request.sseCustomerAlgorithm !== undefined && customerKeyOf(link, connection) === undefined;
}
