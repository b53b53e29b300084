/**
 * Which characters of a value the eye would miss: controls, invisible and direction-changing ones, and the
 * spaces at either end. It changes nothing in the value; it says what to draw in their place.
 */
export interface TextPart {
  readonly kind: 'text' | 'control' | 'space';
  /** The characters themselves; all parts together are the value. */
  readonly text: string;
  /** What to draw where the eye would see nothing: `NUL`. */
  readonly picture?: string;
  /** What the character is: `U+0000 null`. */
  readonly name?: string;
}

const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'null'],
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0xfeff, 'byte order mark'],
  [0xfffd, 'replacement character: the bytes were no valid UTF-8'],
]);

const codeName = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

// Spelled, not drawn: many fonts lack the pictures of U+2400 and up.
const ascii =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );

function picture(code: number): string {
  return ascii[code] ?? (code === 0x7f ? 'DEL' : codeName(code));
}

// Controls, format characters, lone surrogates, separators, and the spaces that look like the common one.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\ufffd]/u;
const pieces = new RegExp(`(^ +| +$|${invisible.source})`, 'u');
const onlySpaces = /^ +$/;

/** `" a\u0000"` gives a space, the text `a`, and a control drawn as `NUL`. */
export function visibleParts(value: string): TextPart[] {
  const found = value.split(pieces).filter((piece) => piece !== '');
  return found.map((piece, index): TextPart => {
    if (onlySpaces.test(piece) && (index === 0 || index === found.length - 1)) {
      return { kind: 'space', text: piece, name: piece.length === 1 ? '1 space' : `${piece.length} spaces` };
    }
    const [first = '', ...more] = piece;
    if (more.length > 0 || !invisible.test(first)) return { kind: 'text', text: piece };
    const code = first.codePointAt(0) ?? 0;
    const name = names.get(code);
    return {
      kind: 'control',
      text: first,
      picture: picture(code),
      name: name ? `${codeName(code)} ${name}` : codeName(code),
    };
  });
}

/** The first `limit` characters, never half of a surrogate pair. */
export function cutText(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const last = value.charCodeAt(limit - 1);
  return value.slice(0, last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit);
}
