/** The one hook between the address bar and the views. */
import { useSyncExternalStore } from 'react';
import { parse, type Route } from './link.ts';

const changed = 'headlight:navigate';

function subscribe(listener: () => void): () => void {
  const events = ['hashchange', 'popstate', changed];
  for (const event of events) window.addEventListener(event, listener);
  return () => {
    for (const event of events) window.removeEventListener(event, listener);
  };
}

let parsed: { readonly fragment: string; readonly route: Route } | undefined;

/** What the address asks for now. The same fragment gives the same object, so that views may compare by identity. */
export function currentRoute(): Route {
  const fragment = window.location.hash;
  if (parsed?.fragment !== fragment) parsed = { fragment, route: parse(fragment) };
  return parsed.route;
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}

/** Goes to a fragment as `formatInspect` wrote it. `replace` leaves no entry in the history. */
export function navigate(fragment: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (fragment === window.location.hash) return;
  window.history[replace ? 'replaceState' : 'pushState'](null, '', fragment);
  window.dispatchEvent(new Event(changed));
}

/** The full address of a fragment, for copying. */
export function absoluteLink(fragment: string): string {
  return new URL(fragment, window.location.href).href;
}
