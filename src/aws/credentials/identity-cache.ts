/**
 * Where a guest's Cognito identity id is kept between visits, so that the next one needs a request less and stays the
 * same guest. The id is no secret: it opens nothing by itself.
 */

export interface IdentityCache {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** Whether the last id that was asked for came from the cache: then a refusal may be the cache's fault. */
  wasUsed(): boolean;
}

/** As much of a storage as is used. */
type KeyedTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's local storage where the page may use it; else nothing is kept and every visit asks for a new id. */
export function identityCache(storage: () => KeyedTexts | undefined = localStorageIfAllowed): IdentityCache {
  let used = false;
  return {
    getItem(key) {
      const value = attempt(() => storage()?.getItem(key)) ?? null;
      used = value !== null;
      return value;
    },
    setItem: (key, value) => attempt(() => storage()?.setItem(key, value)),
    removeItem: (key) => attempt(() => storage()?.removeItem(key)),
    wasUsed: () => used,
  };
}

/** Keeps one id, in memory: for a guest whom the next visit does not know. */
export function identityOfTheVisit(): IdentityCache {
  const items = new Map<string, string>();
  const memory = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return identityCache(() => memory);
}

function localStorageIfAllowed(): Storage | undefined {
  return attempt(() => globalThis.localStorage);
}

/** Storage throws where cookies are blocked or the quota is full; a cache that cannot be used is just empty. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
