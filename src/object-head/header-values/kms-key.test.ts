import { describe, expect, it } from 'vitest';
import { parseKmsKey } from './kms-key.ts';

describe('parseKmsKey', () => {
  it('takes an ARN apart, in other partitions too', () =>
    expect(parseKmsKey('arn:aws-cn:kms:cn-north-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')).toEqual({
      kind: 'arn',
      partition: 'aws-cn',
      region: 'cn-north-1',
      account: '111122223333',
      id: '1234abcd-12ab-34cd-56ef-1234567890ab',
      alias: false,
      multiRegion: false,
    }));
  it('knows an alias', () => {
    expect(parseKmsKey('arn:aws:kms:eu-west-1:111122223333:alias/aws/s3')).toMatchObject({ id: 'aws/s3', alias: true });
    expect(parseKmsKey('alias/my-key')).toEqual({ kind: 'alias', id: 'my-key' });
  });
  it('knows a multi-Region key', () =>
    expect(parseKmsKey('mrk-1234abcd12ab34cd56ef1234567890ab')).toMatchObject({ kind: 'id', multiRegion: true }));
  it('takes any name of another store', () =>
    expect(parseKmsKey('testkey-1')).toEqual({ kind: 'id', id: 'testkey-1', multiRegion: false }));
  it.each(['', 'two words', 'arn:aws:s3:::bucket', 'arn:aws:kms:eu-west-1:1:key/a'])('is silent on %j', (text) =>
    expect(parseKmsKey(text)).toBeUndefined(),
  );
});
