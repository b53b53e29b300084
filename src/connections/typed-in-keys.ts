/**
 * Access keys that the person typed for a connection. In memory alone: not in a link, not in storage; a reload forgets
 * them, and so does the person whenever they like.
 */
import { whenForgotten } from './forget-connection.ts';

export interface TypedInKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Part of temporary credentials; long-lived keys have none. */
  readonly sessionToken?: string;
}

const keys = new Map<string, TypedInKeys>();
const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** The keys typed for this connection, by its name; undefined where there are none. */
export function typedInKeysOf(connection: string): TypedInKeys | undefined {
  return keys.get(connection);
}

export function takeTypedInKeys(connection: string, typed: TypedInKeys): void {
  keys.set(connection, typed);
  changed();
}

export function forgetTypedInKeys(connection: string): void {
  keys.delete(connection);
  changed();
}

whenForgotten(forgetTypedInKeys);

/** For `useSyncExternalStore`. */
export function subscribeToTypedInKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Differs after each change: part of the names of queries, since other keys may get another answer. */
export function typedInKeysVersion(): number {
  return version;
}
