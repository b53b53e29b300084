/** What does this page keep in the browser's storage? Read off the storage itself, so that nothing is left out. */

import { approvalsPrefix } from './approvals.ts';
import { folderSlot, pinnedPrefix, recentPrefix } from './folder-slot.ts';
import { statePrefix } from './sign-in/kept-sign-in.ts';

export type KeptItem =
  /** Cognito's id of a guest, `us-east-1:5eed…`, for the identity pool that gave it. */
  | { readonly kind: 'identity'; readonly pool: string; readonly id: string; readonly key: string }
  /** Objects looked at lately, and pinned ones: names and links. */
  | { readonly kind: 'recent' | 'pinned'; readonly key: string }
  | { readonly kind: 'approvals'; readonly key: string }
  /** What was chosen of how the page looks and behaves. */
  | { readonly kind: 'theme' | 'times' | 'single-keys'; readonly key: string }
  /** Tokens of somebody who is signed in, or what the way back from the provider needs; what they are is shown nowhere. */
  | { readonly kind: 'signed-in' | 'signing-in'; readonly key: string }
  /** The link from which somebody left to sign in. */
  | { readonly kind: 'left-behind'; readonly link: string; readonly key: string }
  /** This page's by its name, and nothing that this version keeps: another one's. */
  | { readonly kind: 'other'; readonly key: string };

type Readable = Pick<Storage, 'length' | 'key' | 'getItem'>;

/** As the SDK names it: the pool, then whose it is. */
const identityKey = /^aws:cognito-identity-credentials:(.*):ANONYMOUS$/;

/** Each entry of a storage that is this page's, by its key. */
export function keptIn(storage: Readable): readonly KeptItem[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.sort().flatMap((key) => itemOf(key, storage.getItem(key) ?? '') ?? []);
}

/** Undefined for what something else on the same origin keeps, this page in another folder too. */
function itemOf(key: string, text: string): KeptItem | undefined {
  const pool = identityKey.exec(key)?.[1];
  if (pool !== undefined) return { kind: 'identity', pool, id: text, key };
  if (key === folderSlot(recentPrefix)) return { kind: 'recent', key };
  if (key === folderSlot(pinnedPrefix)) return { kind: 'pinned', key };
  if (key.startsWith(recentPrefix) || key.startsWith(pinnedPrefix)) return undefined;
  if (key.startsWith(approvalsPrefix)) return { kind: 'approvals', key };
  if (key === 'headlight:theme') return { kind: 'theme', key };
  if (key === 'headlight:times') return { kind: 'times', key };
  if (key === 'headlight:single-keys') return { kind: 'single-keys', key };
  if (key.startsWith('headlight.signed-in:')) return { kind: 'signed-in', key };
  if (key.startsWith(statePrefix)) return { kind: 'signing-in', key };
  if (key === 'headlight.left-behind') return { kind: 'left-behind', link: linkIn(text), key };
  return /^headlight[.:]/.test(key) ? { kind: 'other', key } : undefined;
}

function linkIn(text: string): string {
  try {
    const { fragment } = JSON.parse(text) as { readonly fragment?: unknown };
    return typeof fragment === 'string' ? fragment : '';
  } catch {
    return '';
  }
}
