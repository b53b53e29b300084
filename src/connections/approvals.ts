/** Endpoints that the person approved during this visit. In memory alone: a reload asks again. */

let approved: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** The approved origins; the same set until one is added. */
export function approvedEndpoints(): ReadonlySet<string> {
  return approved;
}

/** Lets requests go to this origin, `https://minio.example:9000`, for the rest of the visit. */
export function approveEndpoint(origin: string): void {
  approved = new Set([...approved, origin]);
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export function subscribeToApprovals(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
