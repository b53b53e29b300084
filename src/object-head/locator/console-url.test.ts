import { describe, expect, it } from 'vitest';
import { parseConsoleUrl } from './console-url.ts';

describe('parseConsoleUrl', () => {
  it.each([
    [
      'an object',
      'https://eu-central-1.console.aws.amazon.com/s3/object/b-1?region=eu-central-1&bucketType=general&prefix=a/b+c%2Bd.txt',
      { request: { bucket: 'b-1', key: 'a/b c+d.txt' }, place: { region: 'eu-central-1' } },
    ],
    [
      'a version',
      'https://s3.console.aws.amazon.com/s3/object/b-1?region=eu-west-1&prefix=k&versionId=abc.1',
      { request: { bucket: 'b-1', key: 'k', versionId: 'abc.1' }, place: { region: 'eu-west-1' } },
    ],
    [
      'a folder with its versions',
      'https://console.aws.amazon.com/s3/buckets/b-1?region=eu-west-1&prefix=logs/2026/&showversions=true',
      { request: { bucket: 'b-1' }, prefix: 'logs/2026/', place: { region: 'eu-west-1' } },
    ],
    [
      'a bucket with a slash behind it',
      'https://s3.console.aws.amazon.com/s3/buckets/b-1/?region=ap-northeast-1&tab=overview#',
      { request: { bucket: 'b-1' }, place: { region: 'ap-northeast-1' } },
    ],
    [
      'the older form of an object',
      'https://s3.console.aws.amazon.com/s3/object/b-1/a%20b+c/d.txt?region=us-east-1&tab=overview',
      { request: { bucket: 'b-1', key: 'a b+c/d.txt' }, place: { region: 'us-east-1' } },
    ],
    [
      'the older form of a folder',
      'https://console.aws.amazon.com/s3/buckets/b-1/hello/?region=eu-west-2&tab=overview',
      { request: { bucket: 'b-1' }, prefix: 'hello/', place: { region: 'eu-west-2' } },
    ],
    [
      'the details of an object below its bucket',
      'https://s3.console.aws.amazon.com/s3/buckets/b-1/object/details?region=eu-west-2&prefix=k',
      { request: { bucket: 'b-1', key: 'k' }, place: { region: 'eu-west-2' } },
    ],
    [
      'the oldest form, behind the #',
      'https://console.aws.amazon.com/s3/home?region=us-east-1#&bucket=b-1&prefix=logs/',
      { request: { bucket: 'b-1' }, prefix: 'logs/', place: { region: 'us-east-1' } },
    ],
    [
      'a session of one of several accounts',
      'https://111122223333-abcd1234.us-west-2.console.aws.amazon.com/s3/object/b-1?prefix=k',
      { request: { bucket: 'b-1', key: 'k' }, place: { region: 'us-west-2' } },
    ],
    [
      'GovCloud',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/s3/object/b-1?prefix=k',
      { request: { bucket: 'b-1', key: 'k' }, place: { region: 'us-gov-west-1' } },
    ],
    [
      'China',
      'https://console.amazonaws.cn/s3/object/b-1?region=cn-north-1&prefix=k',
      { request: { bucket: 'b-1', key: 'k' }, place: { region: 'cn-north-1' } },
    ],
    [
      'the European Sovereign Cloud',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/s3/object/b-1?prefix=k',
      { request: { bucket: 'b-1', key: 'k' }, place: { region: 'eusc-de-east-1' } },
    ],
    [
      'an access point',
      'https://s3.console.aws.amazon.com/s3/ap/111122223333/my-ap?region=eu-west-1',
      { request: { bucket: 'arn:aws:s3:eu-west-1:111122223333:accesspoint/my-ap' }, place: { region: 'eu-west-1' } },
    ],
    [
      'an object seen through an access point',
      'https://console.aws.amazon.com/s3/object/arn%3Aaws%3As3%3Aeu-west-1%3A111122223333%3Aaccesspoint%2Fmy-ap?prefix=k',
      {
        request: { bucket: 'arn:aws:s3:eu-west-1:111122223333:accesspoint/my-ap', key: 'k' },
        place: { region: 'eu-west-1' },
      },
    ],
    [
      'a directory bucket',
      'https://us-west-2.console.aws.amazon.com/s3/object/b--usw2-az1--x-s3?region=us-west-2&bucketType=directory&prefix=k',
      { request: { bucket: 'b--usw2-az1--x-s3', key: 'k' }, place: { region: 'us-west-2' } },
    ],
  ])('reads %s', (_, url, located) => {
    expect(parseConsoleUrl(url)).toEqual({
      kind: 'located',
      located: { form: 'console-url', notices: [], ...located },
    });
  });

  it.each([
    ['https://console.aws.amazon.com/s3/buckets', 'shows no bucket'],
    ['https://console.aws.amazon.com/s3/ap/create?region=us-east-1', 'shows no bucket'],
    ['https://console.aws.amazon.com/ec2/home?region=us-east-1', 'shows no bucket'],
    ['https://console.aws.amazon.com/s3/object/ab?prefix=k', '“ab” has 2'],
  ])('says what is wrong with %s', (url, words) => {
    const result = parseConsoleUrl(url);
    expect(result?.kind === 'problem' && result.problem).toContain(words);
  });

  it('keeps a % that is none, with a notice', () => {
    expect(parseConsoleUrl('https://console.aws.amazon.com/s3/object/b-1?prefix=100%')).toMatchObject({
      located: { request: { key: '100%' }, notices: [{ id: 'percent-kept' }] },
    });
  });

  it.each([
    'https://console.aws.amazon.com.evil.example/s3/object/b-1',
    'https://xconsole.aws.amazon.com/s3/object/b-1',
  ])('leaves %s to others', (url) => {
    expect(parseConsoleUrl(url)).toBeUndefined();
  });
});
