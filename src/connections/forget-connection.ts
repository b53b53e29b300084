/**
 * Lets go of what the visit had for a connection as it stood: keys, credentials and the clients that hold them. An edit that
 * is gone has no way back, so nothing secret is kept for it.
 */
import type { Connection } from './config.ts';
import { connectionId } from './connection-id.ts';

const forgetters = new Set<(id: string) => void>();

/** Runs for each connection that is forgotten, with its id. */
export function whenForgotten(forget: (id: string) => void): void {
  forgetters.add(forget);
}

export function forgetConnection(connection: Connection): void {
  const id = connectionId(connection);
  for (const forget of forgetters) forget(id);
}

/** A name for what belongs to a connection as it stands, in a map that `forgetIn` is to clear. */
export function slotOf(connection: Connection, ...parts: readonly unknown[]): string {
  return JSON.stringify([connectionId(connection), ...parts]);
}

/** Takes out of a map what stands in slots of this connection. */
export function forgetIn(map: Map<string, unknown>, id: string): void {
  const start = `[${JSON.stringify(id)},`;
  for (const slot of map.keys()) if (slot.startsWith(start)) map.delete(slot);
}
