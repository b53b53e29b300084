import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortLivedPoolId } from '../cognito/pools.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
import {
  ask,
  type Credentials,
  errorElement,
  sendRaw,
  signRequest,
  type WireRequest,
} from '../testing/signed-client.ts';
import { ownerKey } from './role.ts';

let clock = Date.now();
let sandbox: Sandbox;
let guest: Required<Credentials>;
const place = { bucket: 'everything-exposed', key: 'hello.txt', method: 'GET' };

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clock });
  guest = await becomeGuest(sandbox.port);
});
afterAll(() => sandbox.close());

async function codeOf(wanted: Partial<WireRequest>): Promise<string> {
  const answer = await ask(sandbox.port, { ...place, credentials: guest, ...wanted });
  return `${answer.status} ${errorElement(answer, 'Code') ?? 'ok'}`;
}

/** Signs, then lets somebody in the middle change what was signed. */
async function tampered(wanted: Partial<WireRequest>, change: (path: string) => string): Promise<string> {
  const signed = await signRequest(sandbox.port, { ...place, credentials: guest, ...wanted });
  const answer = await sendRaw(sandbox.port, { ...signed, path: change(signed.path) });
  return `${answer.status} ${errorElement(answer, 'Code') ?? 'ok'}`;
}

describe('a signature', () => {
  it.each(['header', 'query'] as const)("in the %s is accepted, the owner's and a guest's", async (sign) => {
    expect(await codeOf({ sign })).toBe('200 ok');
    expect(
      await codeOf({
        sign,
        credentials: ownerKey,
      }),
    ).toBe('200 ok');
  });

  it('in the query allows headers that are signed with it', async () => {
    const headers = { 'if-none-match': '"other"', range: 'bytes=0-1', 'x-amz-checksum-mode': 'ENABLED' };
    expect(await codeOf({ sign: 'query', headers })).toBe('206 ok');
  });

  it.each(['header', 'query'] as const)(
    'in the %s fits one path, one query, one method and one set of headers',
    async (sign) => {
      expect(await tampered({ sign }, (path) => path.replace('hello.txt', 'empty'))).toBe('403 SignatureDoesNotMatch');
      expect(await tampered({ sign }, (path) => `${path}${path.includes('?') ? '&' : '?'}partNumber=1`)).toBe(
        '403 SignatureDoesNotMatch',
      );
      const signed = await signRequest(sandbox.port, {
        ...place,
        credentials: guest,
        sign,
        headers: { range: 'bytes=0-1' },
      });
      expect((await sendRaw(sandbox.port, { ...signed, method: 'HEAD' })).status).toBe(403);
      const answer = await sendRaw(sandbox.port, { ...signed, headers: { ...signed.headers, range: 'bytes=0-2' } });
      expect(errorElement(answer, 'Code')).toBe('SignatureDoesNotMatch');
    },
  );

  it('made with another secret is refused, and S3 shows what it would have signed', async () => {
    const answer = await ask(sandbox.port, { ...place, credentials: { ...guest, secretAccessKey: 'guessed' } });
    expect(errorElement(answer, 'Code')).toBe('SignatureDoesNotMatch');
    expect(errorElement(answer, 'CanonicalRequest')).toContain('/everything-exposed/hello.txt');
  });

  it('must cover every x-amz header, but no other', async () => {
    const answer = await ask(sandbox.port, {
      ...place,
      credentials: guest,
      unsignedHeaders: { 'x-amz-meta-wrong': '1' },
    });
    expect(answer.status).toBe(403);
    expect(errorElement(answer, 'Message')).toBe('There were headers present in the request which were not signed');
    expect(errorElement(answer, 'HeadersNotSigned')).toBe('x-amz-meta-wrong');
    expect(await codeOf({ sign: 'query', unsignedHeaders: { 'x-amz-checksum-mode': 'ENABLED' } })).toBe(
      '403 AccessDenied',
    );
    expect(await codeOf({ sign: 'query', unsignedHeaders: { 'if-none-match': '"other"' } })).toBe('200 ok');
  });

  it('must be for S3 and for this day', async () => {
    const { headers } = await signRequest(sandbox.port, { ...place, credentials: guest });
    const authorization = headers.authorization ?? '';
    for (const wrong of [
      authorization.replace('/s3/', '/ec2/'),
      authorization.replace(/\/\d{8}\//, '/20200101/'),
      'AWS4-HMAC-SHA256 nonsense',
    ]) {
      const answer = await sendRaw(sandbox.port, {
        method: 'GET',
        path: '/everything-exposed/hello.txt',
        headers: { ...headers, authorization: wrong },
      });
      expect(`${answer.status} ${errorElement(answer, 'Code')}`).toBe('400 AuthorizationHeaderMalformed');
    }
  });

  it('in both places at once is refused', async () => {
    const inQuery = await signRequest(sandbox.port, { ...place, credentials: guest, sign: 'query' });
    const inHeader = await signRequest(sandbox.port, { ...place, credentials: guest });
    const answer = await sendRaw(sandbox.port, { ...inQuery, headers: inHeader.headers });
    expect(`${answer.status} ${errorElement(answer, 'Code')}`).toBe('400 InvalidArgument');
  });

  it('in the query needs all of its parameters', async () => {
    expect(await tampered({ sign: 'query' }, (path) => path.replace(/&X-Amz-Expires=\d+/, ''))).toBe(
      '400 AuthorizationQueryParametersError',
    );
  });
});

describe('the clock', () => {
  it('may differ by fifteen minutes, not more', async () => {
    const minutesAgo = (minutes: number) => new Date(clock - minutes * 60_000);
    expect(await codeOf({ signedAt: minutesAgo(14) })).toBe('200 ok');
    expect(await codeOf({ signedAt: minutesAgo(-14) })).toBe('200 ok');
    expect(await codeOf({ signedAt: minutesAgo(16) })).toBe('403 RequestTimeTooSkewed');
    expect(await codeOf({ signedAt: minutesAgo(-16) })).toBe('403 RequestTimeTooSkewed');
  });

  it('ends a presigned URL after its X-Amz-Expires', async () => {
    const signedAt = new Date(clock - 10_000);
    expect(await codeOf({ sign: 'query', signedAt, expiresIn: 11 })).toBe('200 ok');
    const answer = await ask(sandbox.port, { ...place, credentials: guest, sign: 'query', signedAt, expiresIn: 8 });
    expect(answer.status).toBe(403);
    expect(errorElement(answer, 'Message')).toBe('Request has expired');
    expect(errorElement(answer, 'X-Amz-Expires')).toBe('8');
  });

  it('ends a session', async () => {
    const shortLived = await becomeGuest(sandbox.port, shortLivedPoolId);
    expect(await codeOf({ credentials: shortLived })).toBe('200 ok');
    clock += 91_000;
    const signedAt = new Date(clock);
    expect(await codeOf({ credentials: shortLived, signedAt })).toBe('400 ExpiredToken');
    expect(await codeOf({ signedAt })).toBe('200 ok');
    clock -= 91_000;
  });
});

describe('a session token', () => {
  it('belongs to one access key', async () => {
    const other = await becomeGuest(sandbox.port);
    expect(await codeOf({ credentials: { ...guest, sessionToken: other.sessionToken } })).toBe('400 InvalidToken');
    expect(await codeOf({ credentials: { ...guest, sessionToken: 'made up' } })).toBe('400 InvalidToken');
  });

  it('must come with a temporary access key', async () => {
    const { accessKeyId, secretAccessKey } = guest;
    expect(await codeOf({ credentials: { accessKeyId, secretAccessKey } })).toBe('403 InvalidAccessKeyId');
  });
});

describe('a request without signature', () => {
  it('gets what everyone may have, and nothing else', async () => {
    expect(await codeOf({ sign: 'no', bucket: 'open-to-all', key: 'index.html' })).toBe('200 ok');
    expect(await codeOf({ sign: 'no' })).toBe('403 AccessDenied');
  });

  it('may not override response headers', async () => {
    const query = { 'response-content-type': 'text/plain' };
    expect(await codeOf({ sign: 'no', bucket: 'open-to-all', key: 'index.html', query })).toBe('400 InvalidRequest');
    expect(await codeOf({ bucket: 'open-to-all', key: 'index.html', query })).toBe('200 ok');
  });
});

describe('the region a request is signed for', () => {
  it('is told from the global endpoint with a 400, from any other with a 301', async () => {
    const far = { bucket: 'far-away', key: 'report.txt' };
    const global = await ask(sandbox.port, { ...place, ...far, credentials: guest });
    expect(`${global.status} ${errorElement(global, 'Code')} ${errorElement(global, 'Region')}`).toBe(
      '400 AuthorizationHeaderMalformed eu-west-1',
    );
    expect(global.headers).not.toHaveProperty('x-amz-bucket-region');
    expect(await codeOf({ ...far, sign: 'query' })).toBe('400 AuthorizationQueryParametersError');
    const third = await ask(sandbox.port, { ...place, ...far, credentials: guest, region: 'us-west-2' });
    expect(`${third.status} ${errorElement(third, 'Code')}`).toBe('301 PermanentRedirect');
    expect(third.headers['x-amz-bucket-region']).toBe('eu-west-1');
    expect(third.headers).not.toHaveProperty('location');
  });
});
