import {
  GetObjectAttributesCommand,
  HeadObjectCommand,
  type HeadObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import type { HttpRequest } from '@smithy/types';
import { describe, expect, it } from 'vitest';
import { NoAnswer } from '../object-head/failure.ts';
import { causesPreflight } from '../object-head/transport.ts';
import { fakeStore } from '../testing/fake-store.ts';
import { FrugalSigner, NoSigner } from './signing.ts';
import { sentRequest } from './wire-capture.ts';

const keyId = 'ASIAEXAMPLEKEYID';
const token = 'T0kenT0kenT0ken';
const customerKey = Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64');
const customerKeyMD5 = 'qkvGcbTBx6OOKYAPUO9jRg==';

async function send(
  input: Partial<HeadObjectCommandInput> = {},
  signerConstructor: typeof FrugalSigner | typeof NoSigner = FrugalSigner,
): Promise<HttpRequest> {
  const store = fakeStore();
  const client = new S3Client({
    region: 'eu-west-1',
    credentials: { accessKeyId: keyId, secretAccessKey: 'secret', sessionToken: token },
    signerConstructor,
    requestHandler: store,
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  await client.send(new HeadObjectCommand({ Bucket: 'reports', Key: 'a b(1).txt', ...input }));
  const [request] = store.requests;
  if (!request || store.requests.length > 1) throw new Error('one request was expected');
  return request;
}

const headersOf = (request: HttpRequest) =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
const queryOf = (request: HttpRequest) =>
  Object.fromEntries(Object.entries(request.query ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
const preflightFor = (request: HttpRequest) =>
  Object.entries(headersOf(request)).flatMap(([name, value]) => (causesPreflight(name, value) ? [name] : []));
const signedHeaders = (request: HttpRequest) =>
  /SignedHeaders=([^,]*)/.exec(headersOf(request).authorization ?? '')?.[1]?.split(';');

describe('a plain HEAD', () => {
  it('carries its signature in the query and nothing that a browser would ask about first', async () => {
    const request = await send();
    expect(request.method).toBe('HEAD');
    expect(Object.keys(headersOf(request))).toEqual(['host']);
    expect(queryOf(request)).toMatchObject({
      'x-amz-signature': expect.stringMatching(/^[0-9a-f]{64}$/),
      'x-amz-signedheaders': 'host',
      'x-amz-security-token': token,
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      'x-amz-expires': '900',
      'x-amz-credential': expect.stringMatching(/^ASIAEXAMPLEKEYID\/\d{8}\/eu-west-1\/s3\/aws4_request$/),
    });
  });
  it('takes query inputs along', async () => {
    const request = await send({ VersionId: 'null', ResponseContentType: 'text/plain', PartNumber: 2 });
    expect(preflightFor(request)).toEqual([]);
    expect(queryOf(request)).toMatchObject({
      versionid: 'null',
      partnumber: '2',
      'response-content-type': 'text/plain',
      'x-amz-signature': expect.any(String),
    });
  });
  it('says in the query that the requester pays', async () => {
    const request = await send({ RequestPayer: 'requester' });
    expect(preflightFor(request)).toEqual([]);
    expect(queryOf(request)).toMatchObject({ 'x-amz-request-payer': 'requester', 'x-amz-signedheaders': 'host' });
  });
  it('takes a simple range along as a header that is not signed', async () => {
    const request = await send({ Range: 'bytes=0-9' });
    expect(headersOf(request)).toMatchObject({ range: 'bytes=0-9' });
    expect(preflightFor(request)).toEqual([]);
    expect(queryOf(request)).toMatchObject({ 'x-amz-signedheaders': 'host', 'x-amz-signature': expect.any(String) });
  });
});

describe('a HEAD that needs a header beyond the safelist', () => {
  it.each<[string, Partial<HeadObjectCommandInput>, string]>([
    ['checksum mode', { ChecksumMode: 'ENABLED' }, 'x-amz-checksum-mode'],
    ['a condition', { IfNoneMatch: '"a"' }, 'if-none-match'],
    ['a suffix range', { Range: 'bytes=-9' }, 'range'],
    ['an expected owner', { ExpectedBucketOwner: '111122223333' }, 'x-amz-expected-bucket-owner'],
  ])('for %s is signed in the headers, and leaves the SDK’s own ones out', async (_what, input, header) => {
    const request = await send(input);
    expect(preflightFor(request).sort()).toEqual(
      [header, 'authorization', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-security-token'].sort(),
    );
    expect(queryOf(request)).toEqual({ 'x-id': 'HeadObject' });
    expect(signedHeaders(request)).toContain(header);
  });

  it('says in a header that the requester pays, since a preflight is due anyway', async () => {
    const request = await send({ ChecksumMode: 'ENABLED', RequestPayer: 'requester' });
    expect(headersOf(request)).toMatchObject({ 'x-amz-request-payer': 'requester' });
    expect(signedHeaders(request)).toContain('x-amz-request-payer');
  });
});

it('does not call a GET that is signed in the headers a HEAD', async () => {
  const credentials = { accessKeyId: keyId, secretAccessKey: 'secret' };
  const store = fakeStore();
  const client = new S3Client({
    region: 'eu-west-1',
    credentials,
    signerConstructor: FrugalSigner,
    requestHandler: store,
  });
  const command = new GetObjectAttributesCommand({ Bucket: 'reports', Key: 'a', ObjectAttributes: ['ETag'] });
  await client.send(command).catch(() => undefined);
  const [request] = store.requests;
  expect(request?.headers.authorization).toContain('SignedHeaders=');
  expect(request?.query).toEqual({ attributes: '' });
});

describe('an anonymous HEAD', () => {
  it('is bare', async () => {
    const request = await send({}, NoSigner);
    expect(Object.keys(headersOf(request))).toEqual(['host']);
    expect(queryOf(request)).toEqual({});
  });
  it('carries what was asked for, and no trace of credentials', async () => {
    const request = await send({ ChecksumMode: 'ENABLED', RequestPayer: 'requester', VersionId: 'null' }, NoSigner);
    expect(preflightFor(request).sort()).toEqual(['x-amz-checksum-mode', 'x-amz-request-payer']);
    expect(queryOf(request)).toEqual({ versionid: 'null' });
    expect(sentRequest(request, 1).signedIn).toBe('nowhere');
  });
});

it('refuses an address that is signed for all regions at once, as its own kind of failure', async () => {
  const arn = 'arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap';
  const signer = new FrugalSigner({
    region: '*',
    service: 's3',
    credentials: async () => Promise.reject(),
    sha256: class {} as never,
  });
  const request = { headers: {}, query: {}, method: 'HEAD', protocol: 'https:', hostname: arn, path: '/' };
  const refused = signer.sign(request as unknown as HttpRequest, { signingRegion: '*' });
  await expect(refused).rejects.toMatchObject({ failure: { kind: 'not-sendable' } });
  await expect(refused).rejects.toBeInstanceOf(NoAnswer);
});

describe('what the person may see of it', () => {
  const everything: Partial<HeadObjectCommandInput> = {
    VersionId: 'v1',
    SSECustomerAlgorithm: 'AES256',
    SSECustomerKey: customerKey,
    SSECustomerKeyMD5: customerKeyMD5,
  };
  const secretsOf = (request: HttpRequest) => {
    const { authorization = '' } = headersOf(request);
    const signature = /Signature=([0-9a-f]+)/.exec(authorization)?.[1] ?? String(queryOf(request)['x-amz-signature']);
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    return [signature, token, keyId, customerKey, customerKeyMD5];
  };

  it.each<[string, Partial<HeadObjectCommandInput>, 'query' | 'headers']>([
    ['the query', { VersionId: 'v1' }, 'query'],
    ['the headers', { ...everything, ChecksumMode: 'ENABLED' }, 'headers'],
  ])('holds no secret, signed in %s', async (_what, input, signedIn) => {
    const request = await send(input);
    const sent = sentRequest(request, 1);
    expect(sent.signedIn).toBe(signedIn);
    const shown = decodeURIComponent(JSON.stringify(sent));
    for (const secret of secretsOf(request)) expect(shown).not.toContain(secret);
  });

  it('has the customer key on the wire all the same', async () =>
    expect(headersOf(await send(everything))).toMatchObject({
      'x-amz-server-side-encryption-customer-key': customerKey,
      'x-amz-server-side-encryption-customer-key-md5': customerKeyMD5,
    }));
});
