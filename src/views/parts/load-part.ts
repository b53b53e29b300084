/** Code that is loaded when it is first needed, and the one error that tells why it could not be. */
import { type ComponentType, lazy } from 'react';
import { NoAnswer } from '../../object-head/failure.ts';

/** What `load` gives. Throws `NoAnswer`: without it a lost network would look like a mistake in this page. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    throw new NoAnswer({ kind: globalThis.navigator.onLine ? 'page-incomplete' : 'offline' });
  }
}

/** A component in a chunk of its own: `lazyPart(async () => (await import('./late.tsx')).Late)`. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await loadPart(load) }));
}
