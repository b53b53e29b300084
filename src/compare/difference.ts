/** What changed inside a value: characters, items of a list, a date's distance, a size's growth? Whether it changed is for `rows.ts`. */
import { catalogue } from '../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../object-head/catalogue/field.ts';
import { parseBytes } from '../object-head/header-values/bytes.ts';
import { parseExpiration } from '../object-head/header-values/expiration.ts';
import { parseHttpDate } from '../object-head/header-values/http-date.ts';
import { parseIsoDate } from '../object-head/header-values/iso-date.ts';
import { parseParameters } from '../object-head/header-values/parameters.ts';
import { parseRestore } from '../object-head/header-values/restore.ts';
import { distance } from './differences/distance.ts';
import { type ListEdit, listEdits } from './differences/list-edits.ts';
import { type TextEdit, textEdits } from './differences/text-edits.ts';

export type Difference =
  | { readonly kind: 'text'; readonly edits: readonly TextEdit[] }
  /** `separator` is what stands between the items on the wire. */
  | {
      readonly kind: 'list';
      readonly separator: ',' | ';';
      readonly items: readonly ListEdit[];
      readonly reordered: boolean;
    }
  /** Both in ms since 1970 UTC; `words` is `3 days later`. */
  | { readonly kind: 'instant'; readonly from: number; readonly to: number; readonly words: string }
  /** Bytes; `by` is negative where it became smaller, `percent` is of the first and left out where that is 0. */
  | {
      readonly kind: 'bytes';
      readonly from: number;
      readonly to: number;
      readonly by: number;
      readonly percent?: number;
    }
  | { readonly kind: 'count'; readonly from: number; readonly to: number; readonly by: number };

/** Fields whose text is opaque: letters that two of them share mean nothing. */
const opaque: ReadonlySet<FieldName> = new Set<FieldName>(['VersionId', 'ETag', 'SSECustomerKeyMD5']);

const separators: Partial<Record<FieldName, ',' | ';'>> = {
  CacheControl: ',',
  ContentDisposition: ';',
  ContentEncoding: ',',
  ContentLanguage: ',',
  ContentType: ';',
};

/**
 * The difference from one raw value to another; undefined where the texts are equal. A value that is not what its field
 * should hold is compared as text. Without a field (other headers) values are texts; `Metadata` is one entry's value.
 *
 * @example difference('ContentLength', '100', '150') // { kind: 'bytes', from: 100, to: 150, by: 50, percent: 50 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function difference(field: FieldName | undefined, before: string, after: string): Difference | undefined {
  if (before === after) return undefined;
  const found =
    field && (figures(field, before, after) ?? instants(field, before, after) ?? list(field, before, after));
  return found ?? { kind: 'text', edits: field && isOpaque(field) ? whole(before, after) : textEdits(before, after) };
}

function isOpaque(field: FieldName): boolean {
  return opaque.has(field) || catalogue[field].kind === 'checksum';
}

function whole(before: string, after: string): readonly TextEdit[] {
  const edits: readonly TextEdit[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return edits.filter(({ text }) => text !== '');
}

function figures(field: FieldName, before: string, after: string): Difference | undefined {
  const { kind } = catalogue[field];
  if (kind !== 'bytes' && kind !== 'count') return undefined;
  const [from, to] = [parseBytes(before), parseBytes(after)];
  if (from === undefined || to === undefined || from === to) return undefined;
  const by = to - from;
  if (kind === 'count') return { kind, from, to, by };
  return { kind, from, to, by, ...(from === 0 ? {} : { percent: (by / from) * 100 }) };
}

function instants(field: FieldName, before: string, after: string): Difference | undefined {
  const [from, to] = [instantOf(field, before), instantOf(field, after)];
  if (!from || !to || from.rest !== to.rest || from.at === to.at) return undefined;
  return { kind: 'instant', from: from.at, to: to.at, words: distance(from.at, to.at) };
}

/** The date that a value is, and what else it says: only the date may differ. */
function instantOf(field: FieldName, raw: string): { readonly at: number; readonly rest: string } | undefined {
  const plain = (at: number | undefined) => (at === undefined ? undefined : { at, rest: '' });
  switch (catalogue[field].kind) {
    case 'http-date':
      return plain(parseHttpDate(raw));
    case 'iso-date':
      return plain(parseIsoDate(raw));
    case 'metadata':
      return plain(parseIsoDate(raw) ?? parseHttpDate(raw));
    case 'restore': {
      const { ongoing, expiry } = parseRestore(raw) ?? {};
      return expiry === undefined ? undefined : { at: expiry, rest: String(ongoing) };
    }
    case 'expiration': {
      const found = parseExpiration(raw);
      return found?.kind === 'rule' ? { at: found.expiry, rest: found.ruleId } : undefined;
    }
    default:
      return undefined;
  }
}

function list(field: FieldName, before: string, after: string): Difference | undefined {
  const separator = separators[field];
  const [from, to] = separator ? [parseParameters(before, separator), parseParameters(after, separator)] : [];
  if (!separator || !from || !to) return undefined;
  const { items, reordered } = listEdits(from, to);
  // Only spaces, quotes or capitals differ then, which the list does not show.
  if (!reordered && items.every(({ kind }) => kind === 'same')) return undefined;
  return { kind: 'list', separator, items, reordered };
}
