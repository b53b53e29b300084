/** Who may read what with `deploy/`? The stack, the files for the AWS CLI and the page have to say the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from './connections/config.ts';
import { minimalRule } from './explain/cors/minimal-cors.ts';
import { corsForCli } from './explain/cors/write-cors.ts';
import { catalogue, fieldNames } from './object-head/catalogue/catalogue.ts';
import { recoveryCalls } from './object-head/recovery/calls.ts';
import { type Stack, stackOf, type Template } from './testing/cloudformation.ts';

interface Statement {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: string;
  readonly Condition?: unknown;
}

const read = (path: string) => readFileSync(new URL(`../deploy/${path}`, import.meta.url), 'utf8');
const template = JSON.parse(read('access.json')) as Template;
const pool = 'eu-central-1:00000000-0000-0000-0000-000000000000';
const ids = { IdentityPool: pool, UserPool: 'eu-central-1_AbCdEf', UserPoolClient: 'client-1' };
const signedIn = { Who: 'signed-in', AppUrl: 'https://headlight.example/', SignInPrefix: 'acme' };
const kmsKey = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const stackWith = (parameters: Readonly<Record<string, string>> = {}) =>
  stackOf(template, { BucketName: 'my-bucket', ...parameters }, ids);
const policyOf = ({ resources: { Role } }: Stack) =>
  (Role as { Policies: [{ PolicyDocument: { Version: string; Statement: readonly Statement[] } }] }).Policies[0]
    .PolicyDocument;
const actionsOf = ({ Statement }: { readonly Statement: readonly Statement[] }) =>
  Statement.flatMap(({ Action }) => Action).toSorted();
const everything = policyOf(stackWith({ KmsKeyArn: kmsKey }));

describe('the permissions', () => {
  it('are all that the page’s calls and fields take', () => {
    const calls = recoveryCalls.flatMap(({ actions, versionActions }) => [...actions, ...versionActions]);
    const needs = fieldNames.flatMap((field) => catalogue[field].needs ?? []);
    const fields = needs.flatMap((need) => (need.kind === 'permission' ? [need.action] : []));
    expect(fields.length).toBeGreaterThan(3);
    expect([...calls, ...fields].filter((action) => !actionsOf(everything).includes(action))).toEqual([]);
  });

  it('are none that the page never speaks of', () => {
    const code = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing/.test(path))
      .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
      .join('\n');
    const spokenOf = new Set(code.match(/\b(?:s3|kms):[A-Z]\w+/g));
    expect(actionsOf(everything).filter((action) => !spokenOf.has(action))).toEqual([]);
  });

  it('read, and never write', () => {
    for (const action of actionsOf(everything)) expect(action).toMatch(/^(?:s3:(?:Get|List)\w+|kms:Decrypt)$/);
  });

  it('are given once each, by a policy that IAM can read', () => {
    expect(everything.Version).toBe('2012-10-17');
    expect(new Set(actionsOf(everything)).size).toBe(actionsOf(everything).length);
    for (const { Sid, ...statement } of everything.Statement)
      expect({ Sid, ...statement }).toMatchObject({ Effect: 'Allow', Resource: expect.stringMatching(/^arn:aws:/) });
  });

  it('are those of a HEAD alone where no more is wanted', () => {
    const { Statement } = policyOf(stackWith({ Permissions: 'head-only' }));
    expect(Statement).toMatchObject([
      { Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: 'arn:aws:s3:::my-bucket/*' },
    ]);
  });

  it('stay within a prefix, lists too', () => {
    const { Statement } = policyOf(stackWith({ Prefix: 'reports/' }));
    const objects = Statement.filter(({ Action }) => Action.some((action) => action.startsWith('s3:GetObject')));
    expect(objects.map(({ Resource }) => Resource)).toEqual(objects.map(() => 'arn:aws:s3:::my-bucket/reports/*'));
    expect(Statement.find(({ Action }) => Action.includes('s3:ListBucketVersions'))).toMatchObject({
      Condition: { StringLike: { 's3:prefix': 'reports/*' } },
    });
    expect(() => stackWith({ Prefix: '*' })).toThrow('Prefix may not be *');
  });

  it('include a KMS key where one is named, and only that', () => {
    expect(everything.Statement.find(({ Action }) => Action.includes('kms:Decrypt'))?.Resource).toBe(kmsKey);
    expect(actionsOf(policyOf(stackWith()))).not.toContain('kms:Decrypt');
  });

  it('are the same for the AWS CLI', () => {
    expect(JSON.parse(read('policy.json').replaceAll('MY_BUCKET', 'my-bucket'))).toEqual(policyOf(stackWith()));
  });
});

describe('the role', () => {
  const trust = (stack: Stack) =>
    (stack.resources.Role as { AssumeRolePolicyDocument: unknown }).AssumeRolePolicyDocument;

  it.each([
    ['guests', {}, 'unauthenticated'],
    ['people who are signed in', signedIn, 'authenticated'],
  ])('is for %s of this pool alone', (_, parameters, amr) => {
    const stack = stackWith(parameters);
    expect(trust(stack)).toEqual(
      JSON.parse(read('trust.json').replace('POOL_ID', pool).replace('unauthenticated', amr)),
    );
    expect(stack.resources.RoleOfThePool).toEqual({ IdentityPoolId: pool, Roles: { [amr]: 'Role.Arn' } });
    expect(stack.resources.IdentityPool).toMatchObject({
      AllowUnauthenticatedIdentities: amr === 'unauthenticated',
      AllowClassicFlow: false,
    });
  });
});

describe('signing in', () => {
  const { resources } = stackWith(signedIn);

  it('is with a code for a client without a secret, back to the page', () => {
    expect(resources.UserPoolClient).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://headlight.example/'],
      LogoutURLs: ['https://headlight.example/'],
    });
    expect(resources.IdentityPool).toMatchObject({
      CognitoIdentityProviders: [{ ClientId: 'client-1', ProviderName: 'UserPool.ProviderName' }],
    });
  });

  it('is for people that somebody has invited', () =>
    expect(resources.UserPool).toMatchObject({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }));

  it('is not set up for guests, and not without the addresses that it takes', () => {
    expect(Object.keys(stackWith().resources)).toEqual(['IdentityPool', 'Role', 'RoleOfThePool']);
    expect(() => stackWith({ ...signedIn, AppUrl: '' })).toThrow('AppUrl');
    expect(() => stackWith({ ...signedIn, SignInPrefix: '' })).toThrow('SignInPrefix');
    expect(() => stackWith({ ...signedIn, AppUrl: 'https://headlight.example' })).toThrow('AppUrl');
  });
});

describe('config.json as the stack puts it out', () => {
  const configOf = (parameters: Readonly<Record<string, string>>) =>
    readConfig(JSON.parse(String(stackWith(parameters).outputs.Config)));

  it('connects guests', () =>
    expect(configOf({})).toMatchObject({
      ok: true,
      config: {
        connections: [{ region: 'eu-central-1', credentials: { kind: 'cognito-guest', identityPoolId: pool } }],
      },
    }));

  it('connects people who sign in, and lets them out again', () =>
    expect(configOf(signedIn)).toMatchObject({
      ok: true,
      config: {
        connections: [
          {
            credentials: {
              kind: 'cognito-signed-in',
              identityPoolId: pool,
              signIn: {
                authority: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf',
                clientId: 'client-1',
                logoutUrl:
                  'https://acme.auth.eu-central-1.amazoncognito.com/logout?client_id=client-1&logout_uri=https://headlight.example/',
              },
            },
          },
        ],
      },
    }));
});

it('the CORS rules are the smallest that show this page all', () => {
  const rule = minimalRule({ origin: 'https://headlight.example', metadataNames: ['x-amz-meta-your-name'] });
  expect(JSON.parse(read('cors.json'))).toEqual(JSON.parse(corsForCli([rule])));
});
