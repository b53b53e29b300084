/**
 * SSE-C keys that were typed during this visit. They live here and in the form, in memory alone: not in a link, not in
 * storage, not in a query's key. A reload forgets them.
 */
import type { HeadRequest, OpenRequest } from '../object-head/head-request.ts';

/** `key` is base64; missing where the person chose to send without one. `id` tells keys apart without being one. */
export interface CustomerKey {
  readonly id: number;
  readonly key?: string;
}

const keys = new Map<string, CustomerKey>();
let lastId = 0;

function slot({ bucket, key, versionId }: OpenRequest): string {
  return JSON.stringify([bucket, key, versionId ?? null]);
}

/** The key to use for this object: as typed for this very version, else as typed for the object. */
export function customerKeyOf(request: OpenRequest): CustomerKey | undefined {
  const { versionId: _any, ...object } = request;
  return keys.get(slot(request)) ?? keys.get(slot(object));
}

/** Remembers, for the visit, the key that this request carries, or that it is to go without one. */
export function rememberCustomerKey({ sseCustomerKey, ...request }: HeadRequest): void {
  if (customerKeyOf(request) !== undefined && customerKeyOf(request)?.key === sseCustomerKey) return;
  lastId += 1;
  keys.set(slot(request), sseCustomerKey === undefined ? { id: lastId } : { id: lastId, key: sseCustomerKey });
}

/** The request with its key put in, just before it is sent. */
export function withCustomerKey(request: OpenRequest, customerKey: CustomerKey | undefined): HeadRequest {
  return request.sseCustomerAlgorithm === undefined || customerKey?.key === undefined
    ? request
    : { ...request, sseCustomerKey: customerKey.key };
}

/** Whether the page must ask for a key before it can send: the link says SSE-C, and nobody typed the key yet. */
export function lacksCustomerKey(request: OpenRequest): boolean {
  return request.sseCustomerAlgorithm !== undefined && customerKeyOf(request) === undefined;
}
