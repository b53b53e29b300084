import { describe, expect, it } from 'vitest';
import type { Connection } from '../../connections/config.ts';
import { type ConnectionDraft, draftOf, emptyDraft, isSameDraft, readConnectionDraft } from './connection-draft.ts';

const pool = 'us-east-1:5eed5eed-0000-4000-8000-000000000001';
const aws: Connection = {
  name: 'aws',
  label: 'Production',
  region: 'us-east-1',
  store: 'aws',
  useDualstack: true,
  credentials: { kind: 'cognito-guest', identityPoolId: pool },
};
const sandbox: Connection = {
  name: 'sandbox',
  region: 'us-east-1',
  endpoint: 'http://localhost:9000',
  pathStyle: true,
  store: 'aws',
  credentials: {
    kind: 'cognito-signed-in',
    identityPoolId: pool,
    cognitoEndpoint: 'http://localhost:9000/cognito',
    signIn: { authority: 'http://localhost:9000/oidc', clientId: 'headlight', scope: 'openid' },
  },
  examples: 'http://localhost:9000/examples.json',
};
const read = (base: Connection, change: Partial<ConnectionDraft> = {}) =>
  readConnectionDraft({ ...draftOf(base), ...change }, base);

describe('a connection in the form', () => {
  it.each([aws, sandbox])('reads back as it is: $name', (connection) =>
    expect(read(connection)).toEqual({ ok: true, connection }),
  );

  it('is what was typed, spaces around it apart', () =>
    expect(read(aws, { region: ' eu-west-1 ' })).toMatchObject({
      connection: { region: 'eu-west-1', label: 'Production' },
    }));

  it('leaves Amazon’s other endpoints and its examples behind where it leads elsewhere', () => {
    const moved = read(aws, { endpoint: 'https://minio.example', store: 'minio', pathStyle: 'true' });
    expect(moved).toEqual({
      ok: true,
      connection: {
        name: 'aws',
        label: 'Production',
        region: 'us-east-1',
        endpoint: 'https://minio.example',
        pathStyle: true,
        store: 'minio',
        credentials: aws.credentials,
      },
    });
    const { examples: _gone, ...rest } = sandbox;
    expect(read(sandbox, { endpoint: 'http://localhost:9001' })).toEqual({
      ok: true,
      connection: { ...rest, endpoint: 'http://localhost:9001' },
    });
  });

  it('without an endpoint is Amazon S3, whatever store was chosen', () =>
    expect(read(sandbox, { endpoint: '', store: 'ceph' })).toMatchObject({ ok: true, connection: { store: 'aws' } }));

  it('cannot say where people sign in, nor whose tokens a pool gets', () => {
    const typed = { identityPoolId: 'us-east-1:evil', cognitoEndpoint: 'https://evil.example' };
    expect(read(sandbox, typed)).toEqual({ ok: true, connection: sandbox });
    expect(read(aws, { kind: 'cognito-signed-in' })).toMatchObject({ connection: { credentials: aws.credentials } });
  });

  it('says beside each field what was expected there', () => {
    const wrong = { region: 'EU', endpoint: 'localhost:9000/x', identityPoolId: '', cognitoEndpoint: 'ftp://x' };
    expect(read(aws, wrong)).toEqual({
      ok: false,
      problems: {
        region: 'Expected an AWS region, such as eu-central-1.',
        endpoint: 'Expected an origin: http(s)://host[:port], without a path.',
        identityPoolId: 'Expected an identity pool id, such as eu-central-1:0f3c….',
        cognitoEndpoint: 'Expected an https URL without query and fragment.',
      },
    });
  });

  it('that is added needs a name and a region', () =>
    expect(readConnectionDraft(emptyDraft, undefined)).toMatchObject({
      ok: false,
      problems: { name: expect.stringMatching(/^Expected a text that is not empty/), region: expect.anything() },
    }));
});

it('two drafts are the same where nothing but spaces differs', () => {
  expect(isSameDraft(draftOf(aws), { ...draftOf(aws), region: 'us-east-1 ' })).toBe(true);
  expect(isSameDraft(draftOf(aws), { ...draftOf(aws), pathStyle: 'true' })).toBe(false);
});
