/** Do two values of a field say the same, though they may be written differently? Only where a format leaves no doubt. */
import { catalogue } from '../object-head/catalogue/catalogue.ts';
import type { FieldName, ValueKind } from '../object-head/catalogue/field.ts';
import { parseBytes } from '../object-head/header-values/bytes.ts';
import { parseEntityTag } from '../object-head/header-values/entity-tag.ts';
import { parseExpiration } from '../object-head/header-values/expiration.ts';
import { parseHttpDate } from '../object-head/header-values/http-date.ts';
import { parseIsoDate } from '../object-head/header-values/iso-date.ts';
import { parseRestore } from '../object-head/header-values/restore.ts';

/** The meaning as a text that is equal where the meanings are; undefined where the value cannot be read. */
type Canonical = (raw: string) => string | undefined;

const byKind: Partial<Record<ValueKind, Canonical>> = {
  bytes: (raw) => parseBytes(raw)?.toString(),
  count: (raw) => parseBytes(raw)?.toString(),
  flag: (raw) => /^(?:true|false)$/i.exec(raw.trim())?.[0].toLowerCase(),
  'http-date': (raw) => parseHttpDate(raw)?.toString(),
  'iso-date': isoInstant,
  'entity-tag': (raw) => {
    const tag = parseEntityTag(raw);
    return tag && `${tag.weak} ${tag.value}`;
  },
  restore: (raw) => {
    const restore = parseRestore(raw);
    return restore && (restore.ongoing || restore.expiry !== undefined)
      ? `${restore.ongoing} ${restore.expiry ?? ''}`
      : undefined;
  },
  expiration: (raw) => {
    const found = parseExpiration(raw);
    return found?.kind === 'rule' ? `${found.expiry} ${found.ruleId}` : undefined;
  },
};

/**
 * Whether two header texts mean the same: equal dates, sizes, flags and entity tags in any spelling, COMPLETE and
 * COMPLETED. All other values, unreadable ones, and those of no field, are the same only letter by letter.
 *
 * @example sameMeaning('LastModified', 'Fri, 21 Dec 2012 00:00:00 GMT', 'Friday, 21-Dec-12 00:00:00 GMT') // true
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.7
 */
export function sameMeaning(field: FieldName | undefined, a: string, b: string): boolean {
  if (a === b) return true;
  if (field === undefined) return false;
  const canonical = field === 'ReplicationStatus' ? replicationStatus : byKind[catalogue[field].kind];
  const meaning = canonical?.(a);
  return meaning !== undefined && meaning === canonical?.(b);
}

/** The SDK's list has both; S3 documents and sends COMPLETED. */
function replicationStatus(raw: string): string {
  return raw === 'COMPLETE' ? 'COMPLETED' : raw;
}

/** Finer than a millisecond is kept: two such times are not the same. */
function isoInstant(raw: string): string | undefined {
  const instant = parseIsoDate(raw);
  const finer = /\.\d{3}(\d+)/.exec(raw)?.[1]?.replace(/0+$/, '') ?? '';
  return instant === undefined ? undefined : `${instant}.${finer}`;
}
