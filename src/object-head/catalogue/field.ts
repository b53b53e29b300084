/** What is known of an output field of HeadObject, whichever object it is read from. */
import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3';

/** The SDK's own names, so that a field that a new SDK brings is a compile error where a field is forgotten. */
export type FieldName = Exclude<keyof HeadObjectCommandOutput, '$metadata'>;

export type FieldGroup =
  | 'identity'
  | 'content'
  | 'integrity'
  | 'storage'
  | 'protection'
  | 'encryption'
  | 'replication'
  | 'delivery';

/** How the raw text is to be read; names the parser in `header-values/`. */
export type ValueKind =
  | 'text'
  | 'token'
  | 'bytes'
  | 'count'
  | 'flag'
  | 'http-date'
  | 'iso-date'
  | 'entity-tag'
  | 'checksum'
  | 'storage-class'
  | 'restore'
  | 'expiration'
  | 'cache-control'
  | 'content-disposition'
  | 'content-range'
  | 'content-type'
  | 'kms-key'
  | 'metadata';

/** Why a header can be missing from a 200 or 206 although the browser may read it. */
export type Needs =
  /** Sent only if the request carried `x-amz-checksum-mode: ENABLED`. */
  | { readonly kind: 'checksum-mode' }
  /** Sent only if the request named a part number. */
  | { readonly kind: 'part-number' }
  /** Left out without a word where the caller lacks this IAM action. */
  | { readonly kind: 'permission'; readonly action: string };

export interface FieldEntry {
  /** Header name as S3 writes it, `x-amz-version-id`; for `Metadata` the prefix `x-amz-meta-`. */
  readonly header: string;
  readonly group: FieldGroup;
  readonly kind: ValueKind;
  /** When S3 sends it: `always` (with every 200 and 206), or a clause that completes "sent …". */
  readonly sent: string;
  readonly needs: readonly Needs[];
  /** Set where a directory bucket (S3 Express One Zone) has no such thing, so that its absence there says nothing. */
  readonly generalPurposeOnly?: true;
}
