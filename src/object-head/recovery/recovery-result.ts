/** What one recovery call came to: header texts by field, proofs that there are none, or why it brought nothing. */
import type { FieldName } from '../catalogue/field.ts';
import type { ErrorDocument } from '../error-document.ts';
import type { RecoveryCall } from './recovered.ts';

/** A text a field; what is left out is not known. */
export type FieldTexts = Readonly<Partial<Record<FieldName, string>>>;

/** What the document of a call says. */
export interface Brought {
  /** The values as the headers would have carried them, `{ ETag: '"9b2c…"' }`. */
  readonly values: FieldTexts;
  /** Fields that have provably no value, each with the fact that shows it: `{ TagCount: 'the object has no tags.' }`. */
  readonly none: FieldTexts;
}

export type RecoveryOutcome =
  | ({ readonly kind: 'brought' } & Brought)
  /** S3 refused: `AccessDenied` where the action is missing. */
  | { readonly kind: 'refused'; readonly status: number; readonly document: ErrorDocument }
  /** It answered with something that is not this call's document. */
  | { readonly kind: 'unexplained'; readonly status: number }
  /** A listing that does not have the version. `complete`: all versions of the key were looked at. */
  | { readonly kind: 'not-listed'; readonly complete: boolean };

export type RecoveryResult = {
  readonly call: RecoveryCall;
  /** The IAM action that it takes beside those of the HEAD, `s3:GetObjectVersionAttributes`. */
  readonly action: string;
  /** Requests sent, repetitions and pages included, preflights not. */
  readonly requests: number;
} & RecoveryOutcome;
