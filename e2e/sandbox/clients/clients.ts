/**
 * The sandbox as programs see it that know nothing of it: the AWS command line, boto3 and curl. Not part of the unit tests,
 * since these programs are no dependencies of this project.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ownerKey } from '../auth/role.ts';
import { guestPoolId } from '../cognito/pools.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { ask, type WireRequest } from '../testing/signed-client.ts';
import { fieldsOfHeaders, fieldsOfJson } from './fields-of-headers.ts';
import { environmentOf, reasonToSkip, run } from './run-client.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());

interface Place {
  readonly bucket: string;
  readonly key: string;
}

const owner = environmentOf(ownerKey);

function s3api(operation: string, place: Place, args: readonly string[] = []) {
  const { bucket, key } = place;
  const common = ['--endpoint-url', sandbox.origin, '--region', 'us-east-1', '--output', 'json'];
  return run('aws', [...common, 's3api', operation, '--bucket', bucket, '--key', key, ...args], owner);
}

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const everyField = { bucket: 'everything-exposed', key: 'every-field' };
const etag = '"746308829575e17c3331bbcb00c0898b"';

/** Each input as the command line's arguments, and the same on the wire. */
const inputs: readonly (readonly [title: string, args: readonly string[], same: Place & WireRequest])[] = [
  ['no input', [], everyField],
  ['checksum mode', ['--checksum-mode', 'ENABLED'], { ...hello, headers: { 'x-amz-checksum-mode': 'ENABLED' } }],
  ['a part', ['--part-number', '2'], { ...everyField, query: { partNumber: '2' } }],
  ['a range', ['--range', 'bytes=0-4'], { ...hello, headers: { range: 'bytes=0-4' } }],
  ['a tag that matches', ['--if-match', etag], { ...hello, headers: { 'if-match': etag } }],
  ['another tag', ['--if-none-match', '"other"'], { ...hello, headers: { 'if-none-match': '"other"' } }],
  ['an early date', ['--if-modified-since', '2020-01-01T00:00:00Z'], hello],
  ['a late date', ['--if-unmodified-since', '2026-06-01T00:00:00Z'], hello],
  ['the owner', ['--expected-bucket-owner', '111122223333'], hello],
  ['the payer', ['--request-payer', 'requester'], { bucket: 'requester-pays', key: 'dataset/part-0001.parquet' }],
  [
    'other headers',
    ['--response-cache-control', 'no-store', '--response-content-type', 'text/html'],
    { ...hello, query: { 'response-cache-control': 'no-store', 'response-content-type': 'text/html' } },
  ],
];

/** What must fail, and the status that the command line reports. */
const refusals: readonly (readonly [title: string, args: readonly string[], status: string])[] = [
  ['an equal tag', ['--if-none-match', etag], '304'],
  ['another tag', ['--if-match', '"other"'], '412'],
  ['a part too many', ['--part-number', '2'], '416'],
  ['another owner', ['--expected-bucket-owner', '999999999999'], '403'],
  ['a version that never was', ['--version-id', 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD'], '404'],
  ['a version id that cannot be', ['--version-id', 'first'], '400'],
];

describe('the AWS command line', { skip: await reasonToSkip('aws', ['--version']) }, () => {
  for (const [title, args, same] of inputs) {
    it(`reads the same fields as are on the wire, given ${title}`, async () => {
      const { stdout, stderr } = await s3api('head-object', same, args);
      const wire = await ask(sandbox.port, same);
      const expected = Object.entries(fieldsOfHeaders(wire.headers));
      const read = fieldsOfJson(stdout === '' ? JSON.stringify({ stderr }) : stdout);
      assert.ok(expected.length >= 6);
      // The command line may be older than a field, but must not read another value.
      assert.deepEqual(read, Object.fromEntries(expected.filter(([member]) => !tooNew(member, read))));
    });
  }

  for (const [title, args, status] of refusals) {
    it(`reports ${status}, given ${title}`, async () => {
      const { exitCode, stderr } = await s3api('head-object', hello, args);
      assert.notEqual(exitCode, 0);
      assert.match(stderr, new RegExp(`An error occurred \\(${status}\\)`));
    });
  }

  it('reads an object under a customer key', async () => {
    const key = 'a key of exactly 32 bytes, no. 1';
    sandbox.store.add({
      name: 'customer-keys',
      title: '',
      allow: {},
      objects: [{ key: 'secret', body: 'secret', encryption: { kind: 'SSE-C', key } }],
    });
    const args = ['--sse-customer-algorithm', 'AES256', '--sse-customer-key', key];
    const { stdout } = await s3api('head-object', { bucket: 'customer-keys', key: 'secret' }, args);
    assert.equal(fieldsOfJson(stdout).SSECustomerAlgorithm, 'AES256');
  });

  it('reads object attributes as they are defined', async () => {
    const place = { bucket: 'multipart', key: 'uneven-parts.bin' };
    const args = ['--object-attributes', 'ETag', 'ObjectSize', 'ObjectParts', 'StorageClass'];
    const { ETag, ObjectSize, ObjectParts, StorageClass } = JSON.parse(
      (await s3api('get-object-attributes', place, args)).stdout,
    );
    const version = sandbox.store.bucket(place.bucket)?.current(place.key);
    assert.equal(`"${ETag}"`, version?.etag);
    assert.deepEqual([ObjectSize, ObjectParts, StorageClass], [version?.size, { TotalPartsCount: 3 }, 'STANDARD']);
  });
});

/** Fields that came with Object Lock's event holds in 2026. */
function tooNew(member: string, read: { readonly [member: string]: string }): boolean {
  return member.startsWith('ObjectLockEventHold') && read[member] === undefined;
}

describe('boto3', { skip: await reasonToSkip('python3', ['-c', 'import boto3']) }, () => {
  it('pages through 5,000 versions', async () => {
    const script = fileURLToPath(new URL('./page-versions.py', import.meta.url));
    const { stdout } = await run('python3', [script, sandbox.origin, 'versioned', 'long-history.csv'], owner);
    const latest = sandbox.store.bucket('versioned')?.current('long-history.csv')?.versionId;
    assert.deepEqual(JSON.parse(stdout), { pages: 5, versions: 5000, ids: 5000, latest: [latest] });
  });
});

describe('curl', { skip: await reasonToSkip('curl', ['--version']) }, () => {
  async function cognito(operation: string, input: object) {
    const { stdout } = await run('curl', [
      '--silent',
      ...['--header', 'content-type: application/x-amz-json-1.1'],
      ...['--header', `x-amz-target: AWSCognitoIdentityService.${operation}`],
      ...['--data', JSON.stringify(input), `${sandbox.origin}/cognito`],
    ]);
    return JSON.parse(stdout);
  }

  it('becomes a guest, and signs with temporary credentials', async () => {
    const { IdentityId } = await cognito('GetId', { IdentityPoolId: guestPoolId });
    const { Credentials } = await cognito('GetCredentialsForIdentity', { IdentityId });
    const head = (secret: string) =>
      run('curl', [
        ...['--silent', '--head', '--aws-sigv4', 'aws:amz:us-east-1:s3'],
        ...['--user', `${Credentials.AccessKeyId}:${secret}`],
        ...['--header', `x-amz-security-token: ${Credentials.SessionToken}`],
        ...['--header', 'x-amz-content-sha256: UNSIGNED-PAYLOAD'],
        `${sandbox.origin}/everything-exposed/hello.txt`,
      ]);
    const right = await head(Credentials.SecretKey);
    assert.match(right.stdout, /^HTTP\/1\.1 200 /);
    assert.match(right.stdout, /^ETag: "746308829575e17c3331bbcb00c0898b"\r$/m);
    assert.match((await head('wrong')).stdout, /^HTTP\/1\.1 403 /);
  });
});
