import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
import { ask, type Credentials, errorElement } from '../testing/signed-client.ts';

let sandbox: Sandbox;
let credentials: Credentials;
beforeAll(async () => {
  sandbox = await startSandbox();
  credentials = await becomeGuest(sandbox.port);
});
afterAll(() => sandbox.close());

describe('HeadBucket', () => {
  it.each([
    ['everything-exposed', 'us-east-1', 200, 'us-east-1'],
    ['private', 'us-east-1', 403, 'us-east-1'],
    ['far-away', 'eu-west-1', 200, 'eu-west-1'],
    ['far-away', 'us-east-1', 400, 'eu-west-1'],
    ['far-away', 'us-west-2', 301, 'eu-west-1'],
    ['no-such-bucket', 'us-east-1', 404, undefined],
  ])('of %s, asked in %s, is a %i and names %s', async (bucket, region, status, named) => {
    const answer = await ask(sandbox.port, { bucket, region, credentials });
    expect(answer.status).toBe(status);
    expect(answer.headers['x-amz-bucket-region']).toBe(named);
  });
});

describe('GetBucketLocation', () => {
  it('names the region, which is nothing for us-east-1', async () => {
    const query = { location: '' };
    const here = await ask(sandbox.port, { method: 'GET', bucket: 'versioned', query, credentials });
    const there = await ask(sandbox.port, {
      method: 'GET',
      bucket: 'far-away',
      region: 'eu-west-1',
      query,
      credentials,
    });
    expect(here.body).toContain(
      '<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"></LocationConstraint>',
    );
    expect(there.body).toContain('>eu-west-1</LocationConstraint>');
  });
});

describe('GetBucketCors', () => {
  const get = (bucket: string) => ask(sandbox.port, { method: 'GET', bucket, query: { cors: '' }, credentials });

  it('shows the rules to those who may see them', async () => {
    expect((await get('sample-cors')).body).toContain('<ExposeHeader>etag</ExposeHeader>');
    expect((await get('private')).status).toBe(403);
  });

  it('is a 404 where there are none', async () => {
    const answer = await get('no-cors');
    expect(`${answer.status} ${errorElement(answer, 'Code')}`).toBe('404 NoSuchCORSConfiguration');
  });
});

describe('a sub-resource that is not built', () => {
  it('is a 501, never taken for the object itself', async () => {
    const place = { method: 'GET', bucket: 'everything-exposed', key: 'hello.txt', credentials };
    expect((await ask(sandbox.port, { ...place, query: { torrent: '' } })).status).toBe(501);
  });
});
