/**
 * What can be done on the page at present: each command by its name, under the heading that it belongs to, with its key.
 * Whoever offers something says so here once; the key works from then on, and the palette and the list of keys show it.
 */
import { useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react';
import { useShortcut } from './shortcut.ts';

export const commandGroups = ['This object', 'This comparison', 'Go to', 'The page'] as const;

export interface Command {
  /** What it does, as its button says it: `Copy link`. */
  readonly title: string;
  readonly group: (typeof commandGroups)[number];
  /** As `useShortcut` takes it. */
  readonly keys?: string | undefined;
  readonly run: () => void;
}

let present: readonly Command[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly Command[]): void {
  present = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The commands of whatever is on the screen, in the order in which it came. */
export function useCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => present);
}

/** Offers a command while the component is on the screen, unless it is not `enabled`. */
export function useCommand({
  title,
  group,
  keys,
  run,
  enabled = true,
}: Command & { readonly enabled?: boolean | undefined }): void {
  const act = useEffectEvent(run);
  useShortcut(keys ?? '', act, { enabled: enabled && keys !== undefined });
  useLayoutEffect(() => {
    if (!enabled) return;
    const command: Command = { title, group, keys, run: () => act() };
    replace([...present, command]);
    return () => replace(present.filter((other) => other !== command));
  }, [title, group, keys, enabled]);
}
