import { describe, expect, it } from 'vitest';
import { parseWebsiteUrl } from './website-url.ts';

describe('parseWebsiteUrl', () => {
  it.each([
    ['http://my-bucket.s3-website-us-east-1.amazonaws.com/a%20b', 'my-bucket', 'us-east-1'],
    ['http://my.site.example.s3-website.eu-central-1.amazonaws.com/a%20b', 'my.site.example', 'eu-central-1'],
    ['http://my-bucket.s3-website.cn-north-1.amazonaws.com.cn/a%20b', 'my-bucket', 'cn-north-1'],
  ])('translates %s to the bucket, with a notice', (url, bucket, region) => {
    const result = parseWebsiteUrl(url);
    expect(result).toMatchObject({
      kind: 'located',
      located: {
        form: 'website-url',
        request: { bucket, key: 'a b' },
        place: { region },
        notices: [{ id: 'website-endpoint' }],
      },
    });
  });

  it('leaves other hosts to others', () => {
    expect(parseWebsiteUrl('https://my-bucket.s3.eu-west-1.amazonaws.com/k')).toBeUndefined();
  });
});
