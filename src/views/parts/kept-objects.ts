/** A list of objects that this browser keeps: names and links. Never an answer, never a secret. */
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { folderSlot } from '../../connections/folder-slot.ts';
import { formatInspect } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';

const keptObject = v.object({
  bucket: v.string(),
  key: v.string(),
  versionId: v.optional(v.string()),
  /** The fragment that shows it again. */
  link: v.pipe(v.string(), v.startsWith('#/inspect?')),
});

export type KeptObject = Readonly<v.InferOutput<typeof keptObject>>;

/** Its name and where it is, not what was asked about it: two questions about one object are about the same. */
export function objectOf(link: InspectLink): KeptObject {
  const { bucket, key, versionId } = link.request;
  const name = { bucket, key, ...(versionId === undefined ? {} : { versionId }) };
  return { ...name, link: formatInspect({ ...link, request: { ...name, checksumMode: 'ENABLED' } }) };
}

export function isAmong(objects: readonly KeptObject[], { link }: KeptObject): boolean {
  return objects.some((one) => one.link === link);
}

export function without(objects: readonly KeptObject[], { link }: KeptObject): readonly KeptObject[] {
  return objects.filter((one) => one.link !== link);
}

export interface KeptObjects {
  /** As another tab may have left it a moment ago. */
  readonly read: () => readonly KeptObject[];
  /** Returns whether the browser keeps it; else it lasts for the visit. */
  readonly replace: (next: readonly KeptObject[]) => boolean;
  /** The list in a component, which follows it. */
  readonly use: () => readonly KeptObject[];
}

export function keptObjects(prefix: string, most: number): KeptObjects {
  const listeners = new Set<() => void>();
  let list: readonly KeptObject[] | undefined;
  // Storage is closed or full: what is in memory is then all there is.
  let isRefused = false;
  const now = () => {
    list ??= storedIn(prefix, most);
    return list;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  globalThis.addEventListener?.('storage', ({ key }) => {
    if (isRefused || (key !== folderSlot(prefix) && key !== null)) return;
    list = undefined;
    tell();
  });
  return {
    read: () => (isRefused ? now() : storedIn(prefix, most)),
    replace: (next) => {
      list = next;
      try {
        if (next.length === 0) localStorage.removeItem(folderSlot(prefix));
        else localStorage.setItem(folderSlot(prefix), JSON.stringify(next));
        isRefused = false;
      } catch {
        isRefused = true;
      }
      tell();
      return !isRefused;
    },
    use: () =>
      useSyncExternalStore((listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      }, now),
  };
}

/** What cannot be read is passed over; what stands beside it is not. */
function storedIn(prefix: string, most: number): readonly KeptObject[] {
  let entries: unknown;
  try {
    entries = JSON.parse(localStorage.getItem(folderSlot(prefix)) ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(entries)) return [];
  const read = entries.slice(0, most).flatMap((entry) => {
    const { success, output } = v.safeParse(keptObject, entry);
    return success ? [output] : [];
  });
  return read.filter(({ link }, index) => read.findIndex((one) => one.link === link) === index);
}
