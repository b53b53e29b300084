/** curl against the sandbox: does its own signature pass, and does it see the same headers as the page? */
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { headInputs, inputNames } from '../../../src/object-head/head-inputs.ts';
import type { HeadRequest } from '../../../src/object-head/head-request.ts';
import type { HeaderList } from '../../../src/object-head/observation.ts';
import { encodeRfc3986 } from '../auth/canonical-request.ts';
import { guestPoolId } from '../cognito/pools.ts';
import { httpDate } from '../http/dates.ts';
import { startSandbox } from '../sandbox.ts';
import type { Credentials } from '../testing/signed-client.ts';
import { pageAt } from './ask-as-page.ts';
import { programsGiven } from './programs.ts';
import { questions } from './questions.ts';
import { run } from './run-program.ts';
import { shownFields } from './shown-fields.ts';

const sandbox = await startSandbox();
afterAll(() => sandbox.close());

async function curl(...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run(programsGiven().curl, ['--silent', '--show-error', ...args]);
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

async function cognito(operation: string, input: object) {
  const type = ['--header', 'content-type: application/x-amz-json-1.1'];
  const target = ['--header', `x-amz-target: AWSCognitoIdentityService.${operation}`];
  return JSON.parse(await curl(...type, ...target, '--data', JSON.stringify(input), `${sandbox.origin}/cognito`));
}

async function becomeGuestWithCurl(): Promise<Required<Credentials>> {
  const { IdentityId } = await cognito('GetId', { IdentityPoolId: guestPoolId });
  const { AccessKeyId, SecretKey, SessionToken } = (await cognito('GetCredentialsForIdentity', { IdentityId }))
    .Credentials;
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken };
}

const guest = await becomeGuestWithCurl();
const askAsPage = pageAt(sandbox.origin, guest);

/** Address, and headers as curl takes them. curl knows nothing of S3: whoever uses it writes query and MD5 himself. */
function onTheWire(request: HeadRequest): { readonly url: string; readonly headers: readonly string[] } {
  const key = request.sseCustomerKey;
  const md5 = key && createHash('md5').update(Buffer.from(key, 'base64')).digest('base64');
  const complete = { ...(md5 ? { sseCustomerKeyMD5: md5 } : {}), ...request };
  const query: string[] = [];
  const headers: string[] = [];
  for (const name of inputNames) {
    const { wire, kind } = headInputs[name];
    const value = complete[name];
    if (value === undefined || value === 'off' || wire.in === 'address') continue;
    const text = kind === 'date' ? httpDate(Date.parse(String(value))) : String(value);
    if (wire.in === 'query') query.push(`${wire.name}=${encodeRfc3986(text)}`);
    else headers.push(`${wire.name}: ${text}`);
  }
  const path = `${request.bucket}/${request.key.split('/').map(encodeRfc3986).join('/')}`;
  return { url: `${sandbox.origin}/${path}${query.length > 0 ? `?${query.sort().join('&')}` : ''}`, headers };
}

async function head(request: HeadRequest, { accessKeyId, secretAccessKey, sessionToken } = guest) {
  const { url, headers } = onTheWire(request);
  const signed = [`x-amz-security-token: ${sessionToken}`, 'x-amz-content-sha256: UNSIGNED-PAYLOAD', ...headers];
  const text = await curl(
    ...['--head', '--aws-sigv4', 'aws:amz:us-east-1:s3', '--user', `${accessKeyId}:${secretAccessKey}`],
    ...signed.flatMap((line) => ['--header', line]),
    url,
  );
  const [statusLine = '', ...lines] = text.trim().split('\r\n');
  return { status: Number(statusLine.split(' ')[1]), headers: lines.map(headerOf) satisfies HeaderList };
}

function headerOf(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

describe('curl, with a signature of its own', () => {
  it.each(questions)('is answered $status as the page is, given $title', async ({ request, status }) => {
    const page = await askAsPage(request);
    const answer = await head(request);
    expect([page.status, answer.status]).toEqual([status, status]);
    expect(shownFields({ ...page, ...answer })).toEqual(shownFields(page));
  });

  it('is refused with another secret', async () => {
    const request: HeadRequest = { bucket: 'everything-exposed', key: 'hello.txt', checksumMode: 'off' };
    expect((await head(request)).status).toBe(200);
    expect((await head(request, { ...guest, secretAccessKey: 'wrong' })).status).toBe(403);
  });
});
