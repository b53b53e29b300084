/** What is told of a field to whoever asks: apart from `../catalogue.ts`, so that an answer does not wait for it. */
import type { FieldName } from '../field.ts';
import { content } from './content.ts';
import { delivery } from './delivery.ts';
import { encryption } from './encryption.ts';
import { identity } from './identity.ts';
import { integrity } from './integrity.ts';
import { protection } from './protection.ts';
import { replication } from './replication.ts';
import { storage } from './storage.ts';

export interface FieldHelp {
  /** One line in plain words: what it says about the object. */
  readonly help: string;
  /** The name in other clients; the SDK for JavaScript's is the field's own name. Empty where that client has none. */
  readonly names: { readonly boto3: string; readonly dotnet: string; readonly dart: string };
  /** The S3 page or RFC that defines it. */
  readonly see: string;
}

/**
 * What is told of each field, by the SDK's name. A field that a new SDK brings is a compile error here.
 *
 * @example fieldHelp.VersionId.names.boto3 // 'VersionId'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const fieldHelp: Readonly<Record<FieldName, FieldHelp>> = {
  ...identity,
  ...content,
  ...integrity,
  ...storage,
  ...protection,
  ...encryption,
  ...replication,
  ...delivery,
};
