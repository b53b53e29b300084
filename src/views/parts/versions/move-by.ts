/** Where does a key lead in a list with one tab stop? */

export interface Position {
  /** From 0. */
  readonly at: number;
  readonly count: number;
  /** Rows to a page. */
  readonly page: number;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The row to go to; undefined for every other key, and for the browser's own chords.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/#keyboardinteraction-datagrids
 */
export function moveBy(pressed: Pressed, { at, count, page }: Position): number | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (count === 0 || ctrlKey || metaKey || altKey || shiftKey) return undefined;
  const last = count - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const to = moves[key];
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}
