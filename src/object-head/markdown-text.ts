/**
 * How does any text stand in Markdown as itself, in a table too? A value of S3 may hold pipes, backticks, line breaks,
 * markup and links; none of them may take effect wherever the text is pasted.
 */

/** Controls, format characters (right-to-left overrides), line and paragraph separators, lone surrogates. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A value as code, in which nothing is markup, no HTML, and no address becomes a link. Characters that nobody sees are
 * written as `⟨U+000A⟩`; an empty text is `(empty)`.
 *
 * @example markdownValue('a|b') // '`a`&#124;`b`'
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function markdownValue(text: string): string {
  if (text === '') return '(empty)';
  // Renderers disagree on backslashes in front of a pipe in a table, so that no pipe stands inside of code.
  return text.replace(unseen, codePoint).split('|').map(codeSpan).join('&#124;');
}

function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** The fence is longer than any run of backticks within; a space inside it is taken away again where the text touches it. */
function codeSpan(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isPadded = text.startsWith('`') || text.endsWith('`') || (/^ .* $/.test(text) && text.trim() !== '');
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/**
 * Our own words, with what Markdown would take for markup escaped.
 *
 * @example markdownWords('x-amz-meta-*') // 'x-amz-meta-\\*'
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function markdownWords(text: string): string {
  return text.replace(/[\\`*_[\]<>|&#~]/g, '\\$&');
}
