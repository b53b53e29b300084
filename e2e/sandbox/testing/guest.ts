/** Becomes a guest through the sandbox's own Cognito. For tests only. */
import { guestPoolId } from '../cognito/pools.ts';
import { type Credentials, sendRaw, type WireAnswer } from './signed-client.ts';

export function callCognito(port: number, operation: string, input: object): Promise<WireAnswer> {
  return sendRaw(port, {
    method: 'POST',
    path: '/cognito/',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityService.${operation}` },
    body: JSON.stringify(input),
  });
}

export async function becomeGuest(port: number, poolId = guestPoolId): Promise<Required<Credentials>> {
  const { IdentityId } = JSON.parse((await callCognito(port, 'GetId', { IdentityPoolId: poolId })).body);
  const { Credentials } = JSON.parse((await callCognito(port, 'GetCredentialsForIdentity', { IdentityId })).body);
  return {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretKey,
    sessionToken: Credentials.SessionToken,
  };
}
