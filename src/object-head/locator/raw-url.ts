/**
 * What are the parts of a pasted web address, exactly as written? `URL` would resolve `..`, drop tabs and turn `\`
 * into `/`, all of which are parts of keys; so the text is split here, and only decoded by those who know what it is.
 */
import type { Notice } from './located.ts';
import { parseQuery, type QueryEntry } from './percent-decode.ts';

export interface RawUrl {
  readonly scheme: 'http' | 'https';
  /** In lower case, without port, user and trailing dot: `my-bucket.s3.amazonaws.com`, `[::1]`. */
  readonly host: string;
  /** Scheme, host and port where it is not the scheme's own: `http://localhost:9000`. */
  readonly origin: string;
  readonly port?: string;
  /** As written, from its first slash on; `` where there is none. */
  readonly path: string;
  readonly query: readonly QueryEntry[];
  /** As written, without `#`; missing where empty. */
  readonly fragment?: string;
  /** What the person should know about parts that were left out. */
  readonly notices: readonly Notice[];
}

const parts = /^(https?):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;
const hostName = /^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$/;
const defaultPorts = { http: '80', https: '443' } as const;

/**
 * The parts of an http(s) URL; undefined for other schemes and for hosts that are no plain ASCII name or address.
 * What stands before `@` is dropped with a notice, as is the fragment.
 *
 * @example splitUrl('https://b.s3.amazonaws.com/a/../c')?.path // '/a/../c'
 * @see https://www.rfc-editor.org/rfc/rfc3986#appendix-B
 */
export function splitUrl(text: string): RawUrl | undefined {
  const [, givenScheme = '', authority = '', path = '', query = '', fragment = ''] = parts.exec(text) ?? [];
  const scheme = givenScheme.toLowerCase() === 'https' ? 'https' : 'http';
  const at = authority.lastIndexOf('@');
  const [, givenHost = '', port = ''] = /^(.*?)(?::(\d{0,5}))?$/s.exec(authority.slice(at + 1)) ?? [];
  const host = givenHost.toLowerCase().replace(/\.$/, '');
  if (host.length > 253 || !hostName.test(host) || Number(port) > 65_535) return undefined;
  // URLs out of the source of an XML or HTML page write & as &amp;.
  const { entries, malformed } = parseQuery(query.replaceAll('&amp;', '&'));
  const ownPort = port !== '' && port !== defaultPorts[scheme];
  const notices: Notice[] = [];
  if (at >= 0) {
    notices.push({ id: 'userinfo-dropped', text: `What stands before @ was dropped; the host is ${host}.` });
  }
  if (fragment !== '') {
    notices.push({ id: 'fragment-dropped', text: 'What follows # was left out: a # in a key is written %23.' });
  }
  if (malformed) notices.push(malformedNotice);
  return {
    scheme,
    host,
    origin: `${scheme}://${host}${ownPort ? `:${port}` : ''}`,
    ...(ownPort && { port }),
    path,
    query: entries,
    ...(fragment !== '' && { fragment }),
    notices,
  };
}

/** Said where a `%` had to be kept as a character. */
export const malformedNotice: Notice = {
  id: 'percent-kept',
  text: 'A % that begins no valid sequence was kept as a percent sign.',
};
