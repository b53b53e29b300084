/**
 * Cognito Identity, as far as guests and those who are signed in need it: GetId and GetCredentialsForIdentity, JSON 1.1, open to every origin.
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/Welcome.html
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { SessionIssuer } from '../auth/session.ts';
import type { Answer, Header } from '../http/answer.ts';
import { httpDate } from '../http/dates.ts';
import type { OidcService } from '../oidc/oidc-service.ts';
import { callerOf, noRole } from './caller.ts';
import { CognitoError } from './cognito-error.ts';
import { newIdentityId, poolOfIdentity } from './identity-id.ts';
import type { Pool, Pools } from './pools.ts';
import { withPoolFault } from './with-pool-fault.ts';

interface Input {
  readonly IdentityPoolId?: unknown;
  readonly IdentityId?: unknown;
  /** Provider to ID token. */
  readonly Logins?: unknown;
}

interface Service {
  readonly pools: Pools;
  readonly sessions: SessionIssuer;
  readonly oidc: OidcService;
  /** ms since 1970. */
  readonly now: number;
}

export async function answerCognito(message: IncomingMessage, service: Service): Promise<Answer> {
  if (message.method === 'OPTIONS') return preflight(message);
  const headers: Header[] = [
    ['Date', httpDate(service.now)],
    ['Content-Type', 'application/x-amz-json-1.1'],
    ['x-amzn-RequestId', randomUUID()],
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Expose-Headers', 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date'],
  ];
  try {
    const { pool, answer } = await run(message, service);
    return await withPoolFault(pool, headers, async () => {
      const output = JSON.stringify(await answer());
      return { status: 200, headers: withLength(headers, output), body: Buffer.from(output) };
    });
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    const output = JSON.stringify({ __type: error.type, message: error.message });
    headers.push(['x-amzn-ErrorType', `${error.type}:`]);
    return { status: error.status, headers: withLength(headers, output), body: Buffer.from(output) };
  }
}

function withLength(headers: readonly Header[], output: string): Header[] {
  return [...headers, ['Content-Length', String(Buffer.byteLength(output))]];
}

function preflight(message: IncomingMessage): Answer {
  const requested = message.headers['access-control-request-headers'];
  const headers: Header[] = [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Methods', 'POST'],
    ['Access-Control-Max-Age', '172800'],
    ['Content-Length', '0'],
  ];
  if (requested) headers.push(['Access-Control-Allow-Headers', requested]);
  return { status: 200, headers };
}

interface Asked {
  readonly pool: Pool;
  readonly answer: () => Promise<object>;
}

async function run(message: IncomingMessage, service: Service): Promise<Asked> {
  const input = await readInput(message);
  switch (message.headers['x-amz-target']) {
    case 'AWSCognitoIdentityService.GetId': {
      const pool = findPool(input.IdentityPoolId, service.pools);
      return { pool, answer: () => identityFor(pool, input, service) };
    }
    case 'AWSCognitoIdentityService.GetCredentialsForIdentity': {
      const pool = findPoolOf(String(input.IdentityId), service.pools);
      return { pool, answer: () => credentialsFor(pool, input, service) };
    }
    default:
      throw new CognitoError('UnknownOperationException', '');
  }
}

async function readInput(message: IncomingMessage): Promise<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new CognitoError('SerializationException', 'The request is no JSON.');
  }
}

async function identityFor(pool: Pool, input: Input, { oidc, now }: Service): Promise<object> {
  const { subject } = await callerOf(pool, input.Logins, oidc, now);
  return { IdentityId: newIdentityId(pool, subject) };
}

async function credentialsFor(pool: Pool, input: Input, { sessions, oidc, now }: Service): Promise<object> {
  const IdentityId = String(input.IdentityId);
  const { role, lifetimeSeconds, subject } = await callerOf(pool, input.Logins, oidc, now);
  if (subject !== undefined && newIdentityId(pool, subject) !== IdentityId) {
    throw new CognitoError('NotAuthorizedException', `Access to Identity '${IdentityId}' is forbidden.`);
  }
  if (lifetimeSeconds === 0) throw noRole();
  const expiresAt = Math.floor(now / 1000 + lifetimeSeconds) * 1000;
  const { accessKeyId, secretAccessKey, sessionToken } = sessions.issue(role, expiresAt);
  const Credentials = {
    AccessKeyId: accessKeyId,
    SecretKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiresAt / 1000,
  };
  return { IdentityId, Credentials };
}

function findPoolOf(identityId: string, pools: Pools): Pool {
  const pool = poolOfIdentity(identityId, pools);
  if (!pool) throw new CognitoError('ResourceNotFoundException', `Identity '${identityId}' not found.`);
  return pool;
}

function findPool(id: unknown, pools: Pools): Pool {
  const pool = pools.get(String(id));
  if (pool) return pool;
  if (typeof id !== 'string' || !/^[\w-]+:[0-9a-f-]+$/.test(id)) {
    throw new CognitoError(
      'InvalidParameterException',
      `1 validation error detected: Value '${id}' at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+`,
    );
  }
  throw new CognitoError('ResourceNotFoundException', `IdentityPool '${id}' not found.`);
}
