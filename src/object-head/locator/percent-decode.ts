/**
 * What does a percent-encoded text stand for? Decodes once, as RFC 3986 says, and keeps what is no encoding of UTF-8
 * as it stands. Knows no URL beyond that.
 */

export interface Decoded {
  readonly text: string;
  /** True if some `%` began no UTF-8 sequence and was kept. */
  readonly malformed: boolean;
}

// One UTF-8 character at a time, so that one bad sequence does not spoil its neighbours.
const sequence =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%/gi;

/**
 * The decoded text. `+` stays `+`.
 *
 * @example percentDecode('a%20b%2') // { text: 'a b%2', malformed: true }
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 */
export function percentDecode(text: string): Decoded {
  let malformed = false;
  const decoded = text.replace(sequence, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      malformed = true;
      return encoded;
    }
  });
  return { text: decoded, malformed };
}

/** A parameter's name and value. */
export type QueryEntry = readonly [name: string, value: string];

/**
 * The parameters of a query, in their order, `+` read as a space; unlike `URLSearchParams`, bytes that are not UTF-8
 * stay as written instead of becoming U+FFFD.
 *
 * @example parseQuery('prefix=a+b&x').entries // [['prefix', 'a b'], ['x', '']]
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 */
export function parseQuery(query: string): { readonly entries: readonly QueryEntry[]; readonly malformed: boolean } {
  let malformed = false;
  const decode = (text: string): string => {
    const decoded = percentDecode(text.replaceAll('+', ' '));
    malformed ||= decoded.malformed;
    return decoded.text;
  };
  const entries = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): QueryEntry => {
      const equals = pair.indexOf('=');
      return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
    });
  return { entries, malformed };
}

/** The first value of a parameter, undefined where it is missing or empty. */
export function firstValue(entries: readonly QueryEntry[], name: string): string | undefined {
  return entries.find(([key]) => key === name)?.[1] || undefined;
}
