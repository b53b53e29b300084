/** Objects looked at lately: names only, on this device only. Never an answer, never a secret. */
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';

const recentObject = v.object({
  bucket: v.string(),
  key: v.string(),
  versionId: v.optional(v.string()),
  /** The fragment that shows it again. */
  link: v.pipe(v.string(), v.startsWith('#/inspect?')),
});

export type RecentObject = v.InferOutput<typeof recentObject>;

const slot = 'headlight:recent';
const kept = 12;
const listeners = new Set<() => void>();
let list: readonly RecentObject[] | undefined;

/** Undefined where storage is closed to the page, or holds something else. */
function stored(): readonly RecentObject[] | undefined {
  try {
    return v.parse(v.array(recentObject), JSON.parse(localStorage.getItem(slot) ?? '[]'));
  } catch {
    return undefined;
  }
}

function current(): readonly RecentObject[] {
  list ??= stored() ?? [];
  return list;
}

/** Another tab changed it. */
function renew(): void {
  list = undefined;
  for (const listener of listeners) listener();
}

function replace(next: readonly RecentObject[]): void {
  list = next;
  try {
    localStorage.setItem(slot, JSON.stringify(next));
  } catch {
    // Storage is closed or full: the list then lasts for the visit.
  }
  for (const listener of listeners) listener();
}

/** Puts an object at the head of the list. */
export function rememberObject(object: RecentObject): void {
  const known = stored() ?? current();
  if (known[0]?.link === object.link) return;
  replace([object, ...known.filter(({ link }) => link !== object.link)].slice(0, kept));
}

export function forgetObjects(): void {
  replace([]);
}

export function useRecentObjects(): readonly RecentObject[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    window.addEventListener('storage', renew);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', renew);
    };
  }, current);
}
