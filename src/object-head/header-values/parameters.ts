/** How a list of `name="value"` splits where quotes protect the separator. Knows no header, gives no meaning. */

export interface Parameter {
  /** As written; compare in lower case. */
  readonly name: string;
  /** Without its quotes and backslashes; left out where there is no `=`. */
  readonly value?: string;
}

/**
 * The pieces between separators, in order, empty ones left out. A quote that is never closed runs to the end.
 * Undefined if there is no piece at all.
 *
 * @example parseParameters('a=1, b="x,y"', ',') // [{ name: 'a', value: '1' }, { name: 'b', value: 'x,y' }]
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6
 */
export function parseParameters(text: string, separator: ',' | ';'): readonly Parameter[] | undefined {
  const parameters = split(text, separator).map(toParameter);
  return parameters.length > 0 ? parameters : undefined;
}

/** The value of the first parameter of this name, by any case; undefined where there is none or it has no value. */
export function parameterValue(parameters: readonly Parameter[], name: string): string | undefined {
  return parameters.find((parameter) => parameter.name.toLowerCase() === name)?.value;
}

function split(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    if (quoted && char === '\\') {
      piece += char + text.charAt(at + 1);
      at += 1;
    } else if (!quoted && char === separator) {
      pieces.push(piece.trim());
      piece = '';
    } else piece += char;
  }
  return [...pieces, piece.trim()].filter((candidate) => candidate !== '');
}

function toParameter(piece: string): Parameter {
  const at = piece.indexOf('=');
  const quote = piece.indexOf('"');
  if (at < 0 || (quote >= 0 && quote < at)) return { name: piece };
  return { name: piece.slice(0, at).trim(), value: unquote(piece.slice(at + 1).trim()) };
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  const inner = value.length > 1 && value.endsWith('"') ? value.slice(1, -1) : value.slice(1);
  return inner.replace(/\\(.)/g, '$1');
}
