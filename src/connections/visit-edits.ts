/**
 * Connections as the person changed them, and those that they added. In memory alone: a reload has the deployment's again.
 * Nothing but the form writes here; a link has no say in it.
 */
import type { Config, Connection } from './config.ts';
import { forgetConnection } from './forget-connection.ts';

/** By the connection's name. */
type VisitEdits = ReadonlyMap<string, Connection>;

let edits: VisitEdits = new Map();
let lastId = 0;
const listeners = new Set<() => void>();

/** The connections of this visit's own; the same map until one changes. */
export function visitEdits(): VisitEdits {
  return edits;
}

/** Puts a connection in the place of the one of its name, or beside the others. */
export function editConnection(connection: Connection, how: 'edited' | 'added'): Connection {
  forgetEdit(connection.name);
  lastId += 1;
  const edited: Connection = { ...connection, visit: { id: lastId, how } };
  replace(new Map(edits).set(connection.name, edited));
  return edited;
}

/** As the deployment has it; gone where the deployment has none of this name. */
export function dropEdit(name: string): void {
  forgetEdit(name);
  const rest = new Map(edits);
  if (rest.delete(name)) replace(rest);
}

/** Nothing leads back to an edit that is gone, so nothing secret is kept for it. */
function forgetEdit(name: string): void {
  const gone = edits.get(name);
  if (gone) forgetConnection(gone);
}

/** For `useSyncExternalStore`. */
export function subscribeToEdits(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function replace(next: VisitEdits): void {
  edits = next;
  for (const listener of listeners) listener();
}

/** The configuration with the edits in it: all that everything behind it sees. */
export function withEdits(config: Config, edited: VisitEdits): Config {
  if (edited.size === 0) return config;
  const names = new Set(config.connections.map(({ name }) => name));
  const added = [...edited.values()].filter(({ name }) => !names.has(name));
  return { ...config, connections: [...config.connections.map((one) => edited.get(one.name) ?? one), ...added] };
}
