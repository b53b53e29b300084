/**
 * Back from the provider: the address has a `code` or an `error` in its query, and the link that the person came from
 * waits in session storage. This takes both before anything else reads the address, so that no code stays in it.
 */
import { sessionStorageIfAllowed, statePrefix } from './kept-sign-in.ts';

/** What the page remembers while it is away. A fragment, and the connection by its name. */
export interface LeftBehind {
  readonly connection: string;
  readonly fragment: string;
}

export interface SignInReturn {
  /** The whole address as it came, with the code. In memory alone. */
  readonly url: string;
  /** Missing where this tab began no sign-in. */
  readonly connection?: string;
}

/** The page's own part of the address and its history. */
export interface Address {
  readonly location: Pick<Location, 'href'>;
  readonly history: Pick<History, 'replaceState'>;
}

const ours = ['code', 'state', 'error', 'error_description', 'error_uri', 'iss', 'session_state'];
const lastLink = 'headlight.left-behind';

/** Where the provider sends people back to: this page, as it must be registered with the provider's client. */
export function redirectUri({ origin, pathname }: Pick<Location, 'origin' | 'pathname'> = window.location): string {
  return origin + pathname.replace(/index\.html$/, '');
}

/** Keeps the link for a return whose own state is gone: a sign-in that could not be finished, and is returned to again. */
export function rememberLink(left: LeftBehind, store = sessionStorageIfAllowed): void {
  store()?.setItem(lastLink, JSON.stringify(left));
}

/** Takes away what the sign-ins that this tab began have left, finished or given up: the code's verifier, and the link. */
export function forgetBegun(store = sessionStorageIfAllowed): void {
  const storage = store();
  if (!storage) return;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(statePrefix)) storage.removeItem(key);
  storage.removeItem(lastLink);
}

/** The return of a sign-in, and the address cleaned; undefined where the address is none, and then it stays. */
export function takeSignInReturn(page: Address = window, store = sessionStorageIfAllowed): SignInReturn | undefined {
  const url = new URL(page.location.href);
  const state = url.searchParams.get('state');
  if (state === null || !(url.searchParams.has('code') || url.searchParams.has('error'))) return undefined;
  const left = leftBehind(store(), state);
  const clean = new URL(url);
  for (const name of ours) clean.searchParams.delete(name);
  clean.hash = left?.fragment ?? url.hash;
  page.history.replaceState(null, '', clean.href);
  return { url: url.href, ...(left ? { connection: left.connection } : {}) };
}

function leftBehind(storage: Storage | undefined, state: string): LeftBehind | undefined {
  const begun = read(storage?.getItem(statePrefix + state));
  return asLeftBehind(begun?.data) ?? asLeftBehind(read(storage?.getItem(lastLink)));
}

function read(text: string | null | undefined): { readonly data?: unknown } | undefined {
  try {
    return JSON.parse(text ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function asLeftBehind(data: unknown): LeftBehind | undefined {
  const { connection, fragment } = (data ?? {}) as Partial<Record<keyof LeftBehind, unknown>>;
  return typeof connection === 'string' && typeof fragment === 'string' ? { connection, fragment } : undefined;
}
