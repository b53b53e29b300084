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

describe('PutBucketCors', () => {
  const rule = (content: string) => `<CORSRule><AllowedMethod>GET</AllowedMethod>${content}</CORSRule>`;
  const put = (rules: string, by?: Credentials) =>
    ask(sandbox.port, {
      method: 'PUT',
      bucket: 'no-cors',
      query: { cors: '' },
      body: `<CORSConfiguration>${rules}</CORSConfiguration>`,
      ...(by && { credentials: by }),
    });
  const origin = '<AllowedOrigin>*</AllowedOrigin>';

  it.each([
    [
      `${origin}<ExposeHeader>x-amz-meta-*</ExposeHeader>`,
      'ExposeHeader "x-amz-meta-*" contains wildcard. We currently',
    ],
    ['<AllowedOrigin>https://*.*</AllowedOrigin>', 'AllowedOrigin "https://*.*" can not have more than one wildcard.'],
    ['', 'The XML you provided was not well-formed'],
  ])('refuses the rule %s', async (content, message) => {
    const answer = await put(rule(content));
    expect(answer.status).toBe(400);
    expect(Buffer.from(answer.body).toString().replaceAll('&quot;', '"')).toContain(message);
  });

  it('takes up to 100 rules, from those who may', async () => {
    expect((await put(rule(origin).repeat(101))).status).toBe(400);
    expect((await put(rule(origin), credentials)).status).toBe(403);
    expect((await put(rule(origin).repeat(100))).status).toBe(200);
    const headers = { origin: 'https://app.example' };
    const query = { cors: '' };
    const get = () => ask(sandbox.port, { method: 'GET', bucket: 'no-cors', query, headers });
    expect((await get()).headers['access-control-allow-origin']).toBe('*');
    expect((await ask(sandbox.port, { method: 'DELETE', bucket: 'no-cors', query })).status).toBe(204);
    expect((await get()).status).toBe(404);
  });
});

describe('the configuration of a bucket', () => {
  const get = (bucket: string, name: string) =>
    ask(sandbox.port, { method: 'GET', bucket, query: { [name]: '' }, credentials });

  it('says whether versions are kept', async () => {
    expect((await get('versioned', 'versioning')).body).toContain('<Status>Enabled</Status>');
    expect((await get('suspended', 'versioning')).body).toContain('<Status>Suspended</Status>');
    expect((await get('multipart', 'versioning')).body).not.toContain('Status');
    expect((await get('private', 'versioning')).status).toBe(403);
  });

  it('says whether versions can be locked', async () => {
    expect((await get('locked', 'object-lock')).body).toContain('<ObjectLockEnabled>Enabled</ObjectLockEnabled>');
    const never = await get('versioned', 'object-lock');
    expect([never.status, errorElement(never, 'Code')]).toEqual([404, 'ObjectLockConfigurationNotFoundError']);
  });
});

describe('a sub-resource that is not built', () => {
  it('is a 501, never taken for the object itself', async () => {
    const place = { method: 'GET', bucket: 'everything-exposed', key: 'hello.txt', credentials };
    expect((await ask(sandbox.port, { ...place, query: { torrent: '' } })).status).toBe(501);
  });
});
