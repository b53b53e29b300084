/**
 * Origins that the person approved: each for one connection, and for the credentials that it had then. For the visit in memory,
 * or kept in this browser's local storage, where they asked for that.
 */
import * as v from 'valibot';
import { type Connection, connectionName, origin } from './config.ts';
import { connectionId } from './connection-id.ts';

const keptApproval = v.object({
  connection: connectionName,
  /** What would be sent is part of what was agreed to: where a deployment begins to sign, it is asked again. */
  credentials: v.string(),
  /** `https://minio.example:9000` */
  origin,
});

export interface Approval extends Readonly<v.InferOutput<typeof keptApproval>> {
  /** Its `connectionId`: what was edited for the visit is kept nowhere. */
  readonly connection: string;
  readonly kept: boolean;
}

type Agreed = Omit<Approval, 'kept'>;

const slot = 'headlight:approved-endpoints';
const listeners = new Set<() => void>();
let list: readonly Approval[] | undefined;

/** All of them; the same list until one changes. */
export function approvals(): readonly Approval[] {
  list ??= stored();
  return list;
}

export function isApproved(connection: Connection, toOrigin: string): boolean {
  const wanted = approvalOf(connection, toOrigin);
  return approvals().some((one) => isSame(one, wanted));
}

/** What was edited for the visit ends with it, and so does what was approved of it. */
export function canBeKept({ visit }: Connection): boolean {
  return visit === undefined;
}

/** Lets requests of this connection go to this origin: for the visit, or until the person takes it back. */
export function approve(connection: Connection, toOrigin: string, { keep }: { readonly keep: boolean }): void {
  const wanted = approvalOf(connection, toOrigin);
  replace([...withoutSame(wanted), { ...wanted, kept: keep && canBeKept(connection) }]);
}

export function takeBack(given: Approval): void {
  replace(withoutSame(given));
}

/** For `useSyncExternalStore`, with `approvals`. Another tab may take back what is kept. */
export function subscribeToApprovals(listener: () => void): () => void {
  if (listeners.size === 0) globalThis.addEventListener?.('storage', renew);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) globalThis.removeEventListener?.('storage', renew);
  };
}

function approvalOf(connection: Connection, toOrigin: string): Agreed {
  return { connection: connectionId(connection), credentials: connection.credentials.kind, origin: toOrigin };
}

function isSame(one: Agreed, other: Agreed): boolean {
  return one.connection === other.connection && one.credentials === other.credentials && one.origin === other.origin;
}

function withoutSame(given: Agreed): readonly Approval[] {
  // Read again: another tab may have kept one, or taken one back.
  return [...forTheVisit(), ...stored()].filter((one) => !isSame(one, given));
}

function replace(next: readonly Approval[]): void {
  list = next;
  const kept = next.filter((one) => one.kept).map(({ kept: _kept, ...entry }) => entry);
  try {
    if (kept.length === 0) localStorage.removeItem(slot);
    else localStorage.setItem(slot, JSON.stringify(kept));
  } catch {
    // Storage is closed or full: they then last for the visit.
    list = next.map((one) => ({ ...one, kept: false }));
  }
  for (const listener of listeners) listener();
}

function renew({ key }: StorageEvent): void {
  if (key !== slot && key !== null) return;
  list = [...forTheVisit(), ...stored()];
  for (const listener of listeners) listener();
}

function forTheVisit(): readonly Approval[] {
  return approvals().filter(({ kept }) => !kept);
}

/** What cannot be read approves nothing; what stands beside it still does. */
function stored(): readonly Approval[] {
  let entries: unknown;
  try {
    entries = JSON.parse(localStorage.getItem(slot) ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => {
    const read = v.safeParse(keptApproval, entry);
    return read.success ? [{ ...read.output, kept: true }] : [];
  });
}
