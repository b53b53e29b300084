/** Objects looked at lately on this device. */
import { recentPrefix } from '../../connections/folder-slot.ts';
import { type KeptObject, keptObjects, without } from './kept-objects.ts';

const most = 12;
const recent = keptObjects(recentPrefix, most);

export const useRecentObjects = recent.use;

/** Puts an object at the head of the list. */
export function rememberObject(object: KeptObject): void {
  const known = recent.read();
  if (known[0]?.link !== object.link) recent.replace([object, ...without(known, object)].slice(0, most));
}

export function forgetObjects(): void {
  recent.replace([]);
}
