/** What the palette lists: pure, so that what is found by which words can be tested. */

export interface Entry {
  readonly id: string;
  readonly title: string;
  /** The heading that it stands under. */
  readonly group: string;
  /** Beside the title: an object's full name. */
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly group: string;
  readonly entries: readonly Entry[];
}

/** The entries in which every typed word occurs, in their order, by group; titles that begin with what was typed come first. */
export function findEntries(entries: readonly Entry[], typed: string): readonly EntryGroup[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = entries.filter(({ title, group, detail = '' }) => {
    const text = `${title}\n${group}\n${detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isFirst = ({ title }: Entry) => wanted !== '' && title.toLowerCase().startsWith(wanted);
  const ordered = [...found.filter(isFirst), ...found.filter((entry) => !isFirst(entry))];
  const groups = new Map<string, Entry[]>();
  for (const entry of ordered) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([group, members]) => ({ group, entries: members }));
}

/** The next entry that a key leads to, going round at both ends; undefined for any other key. */
export function indexAfter(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'PageDown':
      return Math.min(index + 10, count - 1);
    case 'PageUp':
      return Math.max(index - 10, 0);
    default:
      return undefined;
  }
}
