/**
 * Whether single letters are shortcuts. Someone who speaks to the computer, or whose hand slips, must be able to turn them
 * off (WCAG 2.2, 2.1.4 Character Key Shortcuts). Kept on the device.
 */
import { useSyncExternalStore } from 'react';

const slot = 'headlight:single-keys';
const listeners = new Set<() => void>();
let chosen: boolean | undefined;

/** On, unless they were turned off on this device. */
export function singleKeysWork(): boolean {
  if (chosen === undefined) {
    try {
      chosen = localStorage.getItem(slot) !== 'off';
    } catch {
      chosen = true;
    }
  }
  return chosen;
}

export function chooseSingleKeys(work: boolean): void {
  chosen = work;
  try {
    if (work) localStorage.removeItem(slot);
    else localStorage.setItem(slot, 'off');
  } catch {
    // Without storage the choice lasts for the visit.
  }
  for (const listener of listeners) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, singleKeysWork);
}
