/** One origin may serve several deployments, a folder each, and storage is by origin: what belongs to one has its folder in its key. */
export function folderSlot(prefix: string): string {
  return prefix + new URL('.', location.href).pathname;
}

/** Objects looked at lately, and pinned ones: their links name connections of one deployment. */
export const recentPrefix = 'headlight:recent:';
export const pinnedPrefix = 'headlight:pinned:';
