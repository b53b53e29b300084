/** Which part of two long texts need nobody read to see what changed? Makes no edits; they are in `text-edits.ts`. */
import type { TextEdit } from './text-edits.ts';

/** A run that both texts share, of which only the ends are shown. */
export interface Folded {
  readonly kind: 'folded';
  /** How many characters lie between the ends, in UTF-16 units. */
  readonly length: number;
  readonly text: string;
}

/** Less than this is not worth a fold, in UTF-16 units. */
const leastFold = 40;

/**
 * The edits with the middles of long equal runs folded, so that `context` characters (UTF-16 units) stay on each side of a
 * change. At either end of the text nothing stays beyond them. All texts together are those of the edits; no character is split.
 *
 * @example foldSame([{ kind: 'same', text: 'x'.repeat(500) }, { kind: 'added', text: 'y' }], 20)[0]?.kind // 'folded'
 */
export function foldSame(edits: readonly TextEdit[], context: number): readonly (TextEdit | Folded)[] {
  return edits.flatMap((edit, index): readonly (TextEdit | Folded)[] => {
    if (edit.kind !== 'same') return [edit];
    const { text } = edit;
    const from = index === 0 ? 0 : boundary(text, context);
    const to = index === edits.length - 1 ? text.length : boundary(text, Math.max(0, text.length - context));
    if (to - from < leastFold) return [edit];
    return [
      { kind: 'same', text: text.slice(0, from) },
      { kind: 'folded', length: to - from, text: text.slice(from, to) },
      { kind: 'same', text: text.slice(to) },
    ].filter((piece): piece is TextEdit | Folded => piece.text !== '');
  });
}

/** The place, or the one before where it would part a surrogate pair. */
function boundary(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before < 0xdc00 ? at - 1 : at;
}
