/**
 * Into which words does a POSIX shell split a command? Quotes, backslashes and line continuations are resolved, nothing
 * is run or expanded: a word that needs the shell's variables says so.
 */

export interface ShellWord {
  readonly text: string;
  /** What only the shell could fill in, `$BUCKET`; it stands unchanged in the text. */
  readonly expansion?: string;
}

export interface ShellLine {
  /** The words of the first command, up to a pipe, redirection or separator. */
  readonly words: readonly ShellWord[];
  /** True where another command follows. */
  readonly more: boolean;
  /** The quote that is never closed. */
  readonly unclosed?: string;
}

const tokens = [
  // ^ and ` continue lines in Windows shells.
  /(?<continuation>[\\^`]\r?\n)/,
  /(?<space>[ \t]+)/,
  /(?<comment>(?<![^\s;&|])#[^\n]*)/,
  /(?<end>\r?\n|[;&|<>])/,
  /'(?<single>[^']*)'/,
  /"(?<double>(?:\\[\s\S]|[^"\\])*)"/,
  /(?<unclosed>['"])/,
  /\\(?<escaped>[\s\S])/,
  /(?<expansion>\$\{[^}]*\}|\$\([^)]*\)|\$'(?:\\[\s\S]|[^'\\])*'|\$[A-Za-z_]\w*|`[^`]*`)/,
  /(?<plain>[^\s'"\\$^;&|<>`]+|[\s\S])/,
];
const inDoubleQuotes = /\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|`[^`]*`/;

/**
 * The first command's words.
 *
 * @example shellWords(String.raw`aws --key 'a b'\''c' | jq`).words.map((word) => word.text) // ['aws', '--key', "a b'c"]
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
export function shellWords(text: string): ShellLine {
  const token = new RegExp(tokens.map(({ source }) => source).join('|'), 'gy');
  const words: ShellWord[] = [];
  let word: ShellWord | undefined;
  const add = (piece: string, expansion?: string): void => {
    const known = word?.expansion ?? expansion;
    word = { text: (word?.text ?? '') + piece, ...(known !== undefined && { expansion: known }) };
  };
  const close = (): void => {
    if (word) words.push(word);
    word = undefined;
  };
  for (const { groups = {}, index, 0: whole } of text.matchAll(token)) {
    if (groups.end !== undefined) {
      close();
      if (words.length === 0) continue;
      return { words, more: /[;&\n]/.test(whole) && text.slice(index + whole.length).trim() !== '' };
    }
    if (groups.unclosed !== undefined) return { words, more: false, unclosed: groups.unclosed };
    if (groups.space !== undefined) close();
    else if (groups.single !== undefined) add(groups.single);
    else if (groups.double !== undefined) add(unescapeDouble(groups.double), expansionIn(groups.double));
    else if (groups.expansion !== undefined) add(whole, whole);
    else if (groups.continuation === undefined && groups.comment === undefined) add(groups.escaped ?? whole);
  }
  close();
  return { words, more: false };
}

function unescapeDouble(text: string): string {
  return text.replace(/\\(\r?\n|["\\$`])/g, (_, char: string) => (char.endsWith('\n') ? '' : char));
}

function expansionIn(text: string): string | undefined {
  return inDoubleQuotes.exec(text.replace(/\\[\s\S]/g, ''))?.[0];
}
