import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const anonymous = { name: 'open-data', region: 'us-west-2', credentials: { kind: 'anonymous' } };
const guest = {
  name: 'sandbox',
  label: 'Sandbox',
  region: 'us-east-1',
  endpoint: 'http://localhost:9000',
  pathStyle: true,
  store: 'aws',
  credentials: {
    kind: 'cognito-guest',
    identityPoolId: 'us-east-1:5eed5eed-0000-4000-8000-000000000001',
    cognitoEndpoint: 'http://localhost:9000/cognito',
  },
};
const one = (change: object) => ({ connections: [{ ...anonymous, ...change }] });

const read = (json: unknown) => {
  const result = readConfig(json);
  return result.ok ? result.config : undefined;
};
const problems = (json: unknown) => {
  const result = readConfig(json);
  return result.ok ? [] : result.problems.map(({ path, expected }) => `${path}: expected ${expected}`);
};

describe('a configuration', () => {
  it('of the documented kinds is taken as it stands', () =>
    expect(read({ connections: [guest, anonymous], defaultConnection: 'open-data', trustedEndpoints: [] })).toEqual({
      connections: [guest, { ...anonymous, store: 'aws' }],
      defaultConnection: 'open-data',
      trustedEndpoints: [],
    }));

  it('needs no more than one connection, which is then the default', () =>
    expect(read({ connections: [anonymous] })).toEqual({
      connections: [{ ...anonymous, store: 'aws' }],
      defaultConnection: 'open-data',
      trustedEndpoints: [],
    }));

  it('has endpoints made into origins, so that they compare equal', () =>
    expect(
      read({ ...one({ endpoint: 'HTTP://LocalHost:80/' }), trustedEndpoints: ['https://S3.Example:443'] }),
    ).toMatchObject({ connections: [{ endpoint: 'http://localhost' }], trustedEndpoints: ['https://s3.example'] }));

  it.each([
    [{}, 'aws'],
    [{ endpoint: 'https://minio.example:9000' }, 'other'],
    [{ endpoint: 'https://s3.eu-west-1.amazonaws.com' }, 'aws'],
    [{ endpoint: 'https://bucket.vpce-1a2b-3c.s3.us-east-1.vpce.amazonaws.com' }, 'aws'],
    [{ endpoint: 'https://minio.example:9000', store: 'aws' }, 'aws'],
  ])('is of a store of which something is known only where it is said or Amazon’s own: %j', (change, store) =>
    expect(read(one(change))?.connections).toMatchObject([{ store }]),
  );

  it.each(['aws', 'ceph', 'minio', 'r2', 'scality', 'rustfs', 'other'])('may be of the store %s', (store) =>
    expect(problems(one({ store }))).toEqual([]),
  );

  it('that this repository ships is a good one', () =>
    expect(problems(JSON.parse(readFileSync('public/config.json', 'utf8')))).toEqual([]));
});

describe('a mistake names its path and what was expected', () => {
  it.each<[string, unknown, string[]]>([
    ['no object', null, ['config.json: expected an object']],
    ['no connections', {}, ['connections: expected this entry, which is missing']],
    ['no list', { connections: 'x' }, ['connections: expected a list']],
    ['an empty list', { connections: [] }, ['connections: expected at least one connection']],
    ['a connection that is no object', { connections: [5] }, ['connections[0]: expected an object']],
    [
      'an empty connection',
      { connections: [anonymous, {}] },
      ['name', 'region', 'credentials'].map((name) => `connections[1].${name}: expected this entry, which is missing`),
    ],
    [
      'an entry that is misspelt',
      one({ pathstyle: true }),
      ['connections[0].pathstyle: expected this entry to be left out: it is not known here'],
    ],
    [
      'an unknown entry at the top',
      { ...one({}), theme: 'dark' },
      ['theme: expected this entry to be left out: it is not known here'],
    ],
    [
      'a name with a space',
      one({ name: 'a b' }),
      ['connections[0].name: expected letters, digits and _ . - only, 64 at most'],
    ],
    ['a number for a region', one({ region: 1 }), ['connections[0].region: expected a text']],
    [
      'a host for a region',
      one({ region: 'evil.example/' }),
      ['connections[0].region: expected an AWS region, such as eu-central-1'],
    ],
    ['a word for a switch', one({ useFips: 'yes' }), ['connections[0].useFips: expected true or false']],
    [
      'an unknown store',
      one({ store: 'gcs' }),
      ['connections[0].store: expected aws, ceph, minio, r2, scality, rustfs or other'],
    ],
    [
      'a pool without its region',
      one({ credentials: { kind: 'cognito-guest', identityPoolId: '5eed' } }),
      ['connections[0].credentials.identityPoolId: expected an identity pool id, such as eu-central-1:0f3c…'],
    ],
    [
      'a default that is not there',
      { ...one({}), defaultConnection: 'x' },
      ['defaultConnection: expected one of open-data, not “x”'],
    ],
    [
      'a name that stands twice',
      { connections: [anonymous, guest, anonymous] },
      ['connections[2].name: expected a name of its own; “open-data” stands twice'],
    ],
  ])('%s', (_what, json, expected) => expect(problems(json)).toEqual(expected));

  it.each([
    'localhost:9000',
    'http://host/path',
    'http://user@host',
    'http://:pw@host',
    'http://host?x',
    'ftp://host',
    '',
  ])('the endpoint %j', (endpoint) => {
    const expected = 'expected an origin: http(s)://host[:port], without a path';
    expect(problems(one({ endpoint }))).toEqual([`connections[0].endpoint: ${expected}`]);
    expect(problems({ ...one({}), trustedEndpoints: [endpoint] })).toEqual([`trustedEndpoints[0]: ${expected}`]);
  });

  it('all of them at once', () =>
    expect(problems({ connections: [{ ...anonymous, region: 1 }], defaultConnection: '', x: 1 })).toHaveLength(3));
});

describe('credentials', () => {
  it('of another kind are refused with the kinds that there are', () =>
    expect(problems(one({ credentials: { kind: 'iam' } }))).toEqual([
      'connections[0].credentials.kind: expected "cognito-guest", "cognito-signed-in", "anonymous" or "typed-in"',
    ]));
  it('may be typed in by the person', () => expect(problems(one({ credentials: { kind: 'typed-in' } }))).toEqual([]));
  it('without a kind are refused likewise', () =>
    expect(problems(one({ credentials: {} }))).toEqual([
      'connections[0].credentials.kind: expected "cognito-guest", "cognito-signed-in", "anonymous" or "typed-in"',
    ]));
  it('written into the file as a key pair are refused', () =>
    expect(problems(one({ credentials: { kind: 'anonymous', secretAccessKey: 'x' } }))).toEqual([
      'connections[0].credentials.secretAccessKey: expected this entry to be left out: it is not known here',
    ]));
});
