/** Which characters of a text were taken out, and which put in? The shortest way from one to the other that a reader can follow. */

export interface TextEdit {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Cells of the table that the search may fill: two texts of 2,048 characters, S3's limit for user metadata. */
const mostCells = 2048 * 2048;

/**
 * The edits in order, characters as people count them (a family of emoji is one). All but `added` together are `before`,
 * all but `removed` are `after`. Where the characters have too little in common to be read, or the texts are longer than
 * some 2 KB, words are compared; where those have too little in common too, all between the first and the last words
 * that are equal is replaced.
 *
 * @example textEdits('v1.2', 'v1.3') // [{ kind: 'same', text: 'v1.' }, { kind: 'removed', text: '2' }, { kind: 'added', text: '3' }]
 * @see https://unicode.org/reports/tr29/
 */
export function textEdits(before: string, after: string): readonly TextEdit[] {
  const longest = Math.max(before.length, after.length);
  const byCharacter = edits(characters(before), characters(after), walk);
  if (byCharacter && keptSize(byCharacter) * 2 >= longest && !isConfetti(byCharacter)) return byCharacter;
  const [from, to] = [words(before), words(after)];
  const byWord = edits(from, to, walk);
  if (byWord && keptSize(byWord) * 3 >= longest) return byWord;
  return edits(from, to, replace) ?? [];
}

/** Made once: making one takes longer than most texts. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function characters(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Runs of letters, marks and digits; whatever stands between them a character at a time. */
function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** Letters that two texts share by accident, strewn between others, make both hard to read. */
function isConfetti(found: readonly TextEdit[]): boolean {
  return found.slice(1, -1).some(({ kind, text }) => kind === 'same' && text.length < 3);
}

function keptSize(found: readonly TextEdit[]): number {
  return found.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
}

type Middle = (before: readonly string[], after: readonly string[]) => readonly TextEdit[] | undefined;

const replace: Middle = (before, after) => [
  { kind: 'removed', text: before.join('') },
  { kind: 'added', text: after.join('') },
];

/** What both begin and end with is the same; `middle` says what lies between. */
function edits(before: readonly string[], after: readonly string[], middle: Middle): readonly TextEdit[] | undefined {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const between = middle(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return (
    between &&
    merged([
      { kind: 'same', text: before.slice(0, start).join('') },
      ...between,
      { kind: 'same', text: before.slice(before.length - end).join('') },
    ])
  );
}

/** By the longest common subsequence; undefined where the table for it would be too large. What goes comes before what takes its place. */
function walk(a: readonly string[], b: readonly string[]): readonly TextEdit[] | undefined {
  if (a.length * b.length > mostCells) return undefined;
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const longest =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row * width + column] = longest;
    }
  }
  const found: TextEdit[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const [gone, come] = [a[row], b[column]];
    if (gone !== undefined && gone === come) {
      found.push({ kind: 'same', text: gone });
      row += 1;
      column += 1;
    } else if (gone !== undefined && (come === undefined || at(row + 1, column) >= at(row, column + 1))) {
      found.push({ kind: 'removed', text: gone });
      row += 1;
    } else if (come !== undefined) {
      found.push({ kind: 'added', text: come });
      column += 1;
    }
  }
  return found;
}

/** Neighbours of one kind joined, empty ones left out; of one change the removed text stands first. */
function merged(found: readonly TextEdit[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  let same = '';
  for (const { kind, text } of found) {
    if (text === '') continue;
    if (kind === 'same') {
      flush();
      same += text;
      continue;
    }
    if (same !== '') result.push({ kind: 'same', text: same });
    same = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  flush();
  return same === '' ? result : [...result, { kind: 'same', text: same }];
}
