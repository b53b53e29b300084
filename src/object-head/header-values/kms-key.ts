/** Which KMS key is meant, and in whose account? Only what its name says; KMS is not asked. */

export type KmsKey =
  | {
      readonly kind: 'arn';
      readonly partition: string;
      readonly region: string;
      /** 12 digits. */
      readonly account: string;
      /** `key/…` or `alias/…`, without that prefix. */
      readonly id: string;
      readonly alias: boolean;
      readonly multiRegion: boolean;
    }
  | { readonly kind: 'alias'; readonly id: string }
  /** A bare id: a UUID, or any name that another store gives its keys. */
  | { readonly kind: 'id'; readonly id: string; readonly multiRegion: boolean };

/**
 * The key in its parts; undefined for an empty text, whitespace, or an ARN that is not one of KMS.
 *
 * @example parseKmsKey('arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html
 */
export function parseKmsKey(text: string): KmsKey | undefined {
  const input = text.trim();
  const arn = /^arn:([\w-]+):kms:([\w-]+):(\d{12}):(key|alias)\/([^\s]+)$/.exec(input);
  if (arn) {
    const [, partition = '', region = '', account = '', resource, id = ''] = arn;
    const alias = resource === 'alias';
    return { kind: 'arn', partition, region, account, id, alias, multiRegion: !alias && id.startsWith('mrk-') };
  }
  if (input === '' || /\s/.test(input) || input.startsWith('arn:')) return undefined;
  if (input.startsWith('alias/')) return { kind: 'alias', id: input.slice('alias/'.length) };
  return { kind: 'id', id: input, multiRegion: input.startsWith('mrk-') };
}
