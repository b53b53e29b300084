/**
 * Every output field of HeadObject in one place: rows, compare and "expose these headers" derive from it. Help about each is
 * in `help/`.
 * Says nothing about one answer (`../presence.ts`) or one value (`../header-values/decode.ts`).
 */
import { content } from './content.ts';
import { delivery } from './delivery.ts';
import { encryption } from './encryption.ts';
import type { FieldEntry, FieldGroup, FieldName } from './field.ts';
import { identity } from './identity.ts';
import { integrity } from './integrity.ts';
import { protection } from './protection.ts';
import { replication } from './replication.ts';
import { storage } from './storage.ts';

const entries = {
  ...identity,
  ...content,
  ...integrity,
  ...storage,
  ...protection,
  ...encryption,
  ...replication,
  ...delivery,
} satisfies Record<FieldName, FieldEntry>;

/**
 * What is known of each field, by the SDK's name. A field that a new SDK brings is a compile error here.
 *
 * @example catalogue.VersionId.header // 'x-amz-version-id'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const catalogue: Readonly<Record<FieldName, FieldEntry>> = entries;

/**
 * All field names in display order: group by group, the telling ones first.
 *
 * @example fieldNames[0] // 'VersionId'
 */
export const fieldNames: readonly FieldName[] = Object.keys(entries) as FieldName[];

export interface GroupOfFields {
  readonly group: FieldGroup;
  /** A heading, `Storage and lifecycle`. */
  readonly title: string;
  readonly fields: readonly FieldName[];
}

const titles: Readonly<Record<FieldGroup, string>> = {
  identity: 'Identity',
  content: 'Content and metadata',
  integrity: 'Integrity',
  storage: 'Storage and lifecycle',
  protection: 'Protection',
  encryption: 'Encryption',
  replication: 'Replication',
  delivery: 'Delivery',
};

/**
 * The groups in display order, each with its heading and its fields.
 *
 * @example groups[3]?.title // 'Storage and lifecycle'
 */
export const groups: readonly GroupOfFields[] = (Object.keys(titles) as FieldGroup[]).map((group) => ({
  group,
  title: titles[group],
  fields: fieldNames.filter((field) => catalogue[field].group === group),
}));

/**
 * The header's name as a sentence uses it: with a star where the catalogue holds a prefix.
 *
 * @example headerLabel('Metadata') // 'x-amz-meta-*'
 */
export function headerLabel(field: FieldName): string {
  return field === 'Metadata' ? `${catalogue.Metadata.header}*` : catalogue[field].header;
}

const byHeader: ReadonlyMap<string, FieldName> = new Map(
  // The client's deprecated date must not shadow the text that is really on the wire.
  fieldNames.filter((field) => field !== 'Expires').map((field) => [catalogue[field].header.toLowerCase(), field]),
);

/**
 * The field that a header belongs to, by any case of its name; undefined for a header that HeadObject does not define.
 * `Expires` gives `ExpiresString`, and every `x-amz-meta-…` gives `Metadata`.
 *
 * @example fieldForHeader('etag') // 'ETag'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function fieldForHeader(name: string): FieldName | undefined {
  const wanted = name.toLowerCase();
  return wanted.startsWith(catalogue.Metadata.header) ? 'Metadata' : byHeader.get(wanted);
}
