/**
 * Origins that the person approved: each for one connection with the endpoint and the credentials that it had then, and with
 * customer keys or without. For the visit in memory, or kept in this browser's local storage, where they asked for that.
 */
import * as v from 'valibot';
import { type Connection, connectionName, origin } from './config.ts';
import { connectionId } from './connection-id.ts';
import { folderSlot } from './folder-slot.ts';

const keptApproval = v.object({
  connection: connectionName,
  /** How it signs, for people to read. */
  credentials: v.picklist(['cognito-guest', 'cognito-signed-in', 'anonymous', 'typed-in']),
  /** What would be sent is part of what was agreed to (`termsOf`): where a deployment changes that, it is asked again. */
  terms: v.string(),
  /** Whether customer keys (SSE-C) may go there, too. */
  customerKey: v.boolean(),
  /** `https://minio.example:9000` */
  origin,
});

export interface Approval extends Readonly<v.InferOutput<typeof keptApproval>> {
  /** Its `connectionId`: what was edited for the visit is kept nowhere. */
  readonly connection: string;
  readonly kept: boolean;
}

type Agreed = Omit<Approval, 'kept'>;

/** What is wanted of an origin: with a customer key, that has to be part of what was agreed to. */
export interface Wanted {
  readonly origin: string;
  readonly customerKey: boolean;
}

export const approvalsPrefix = 'headlight:approved-endpoints:';

const slot = () => folderSlot(approvalsPrefix);

const listeners = new Set<() => void>();
let list: readonly Approval[] | undefined;

/** All of them; the same list until one changes. */
export function approvals(): readonly Approval[] {
  list ??= stored();
  return list;
}

export function isApproved(connection: Connection, wanted: Wanted): boolean {
  return approvals().some(
    (one) => isOf(one, connection) && one.origin === wanted.origin && (one.customerKey || !wanted.customerKey),
  );
}

/** Whether it counts for the connection as it is now, or was of what the connection was before. */
export function isOf({ connection, terms }: Approval, current: Connection): boolean {
  return connection === connectionId(current) && terms === termsOf(current);
}

/** What was edited for the visit ends with it, and so does what was approved of it. */
export function canBeKept({ visit }: Connection): boolean {
  return visit === undefined;
}

/** Another page that shows this one inside itself could have the person press what they do not see. */
export function isFramed(): boolean {
  return (globalThis.top ?? globalThis) !== globalThis;
}

/** Lets requests of this connection go to this origin: for the visit, or until the person takes it back. Never in a frame. */
export function approve(connection: Connection, wanted: Wanted, { keep }: { readonly keep: boolean }): void {
  if (isFramed()) return;
  const agreed = agreedOf(connection, wanted);
  replace([...withoutSame(agreed), { ...agreed, kept: keep && canBeKept(connection) }]);
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

function agreedOf(connection: Connection, { origin, customerKey }: Wanted): Agreed {
  const { kind } = connection.credentials;
  return { connection: connectionId(connection), credentials: kind, terms: termsOf(connection), origin, customerKey };
}

/** Whose store it was, and whose credentials would go elsewhere. From the deployment's `config.json`: none of it is secret. */
function termsOf({ endpoint, credentials }: Connection): string {
  return JSON.stringify([endpoint ?? null, credentials]);
}

function isSame(one: Agreed, other: Agreed): boolean {
  return (
    one.connection === other.connection &&
    one.terms === other.terms &&
    one.origin === other.origin &&
    one.customerKey === other.customerKey
  );
}

function withoutSame(given: Agreed): readonly Approval[] {
  // Read again: another tab may have kept one, or taken one back.
  return [...forTheVisit(), ...stored()].filter((one) => !isSame(one, given));
}

function replace(next: readonly Approval[]): void {
  list = next;
  const kept = next.filter((one) => one.kept).map(({ kept: _kept, ...entry }) => entry);
  try {
    if (kept.length === 0) localStorage.removeItem(slot());
    else localStorage.setItem(slot(), JSON.stringify(kept));
  } catch {
    // Storage is closed or full: they then last for the visit.
    list = next.map((one) => ({ ...one, kept: false }));
  }
  for (const listener of listeners) listener();
}

function renew({ key }: StorageEvent): void {
  if (key !== slot() && key !== null) return;
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
    entries = JSON.parse(localStorage.getItem(slot()) ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => {
    const read = v.safeParse(keptApproval, entry);
    return read.success ? [{ ...read.output, kept: true }] : [];
  });
}
