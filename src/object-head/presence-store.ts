/**
 * When does this store send a field? The catalogue says so of Amazon S3; a store beside it may have been measured, or
 * not. Of one that nobody measured nothing is claimed that is only documented of Amazon S3.
 */
import { catalogue } from './catalogue/catalogue.ts';
import type { FieldEntry, FieldName } from './catalogue/field.ts';

/** When a field is sent, as a clause, and what can keep it back: the catalogue's own words. */
export type Sending = Pick<FieldEntry, 'sent' | 'needs'>;

/** What is known of the answers of a store that is not Amazon S3. */
export interface StoreAnswers {
  /** As people call it, `Ceph Object Gateway`. */
  readonly name: string;
  /** Fields that it never sends. */
  readonly lacks: ReadonlySet<FieldName>;
  /** How its answers differ, where they were measured: what is not in here is as on Amazon S3. Left out where nobody looked. */
  readonly measured?: {
    readonly sends: Readonly<Partial<Record<FieldName, Sending>>>;
    /** All fields that an answer of this status may carry, for other statuses than 200 and 206. */
    readonly carries: Readonly<Partial<Record<number, readonly FieldName[]>>>;
  };
}

/**
 * Whether what is documented of Amazon S3 says nothing here, because this is another store, and nobody measured it.
 *
 * @example isUnmeasured({ name: 'MinIO', lacks: new Set() }) // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function isUnmeasured(store: StoreAnswers | undefined): boolean {
  return store !== undefined && store.measured === undefined;
}

/**
 * Who sends, as the subject of a sentence: `S3`, or the store by its name.
 *
 * @example senderName(undefined) // 'S3'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function senderName(store: StoreAnswers | undefined): string {
  return store?.name ?? 'S3';
}

/**
 * When the field is sent with a 200 or 206; undefined for a store that nobody measured.
 *
 * @example sendingOf('ETag', undefined)?.sent // 'always'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function sendingOf(field: FieldName, store: StoreAnswers | undefined): Sending | undefined {
  return isUnmeasured(store) ? undefined : (store?.measured?.sends[field] ?? catalogue[field]);
}
