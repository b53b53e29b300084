/** Is an ID token what it says it is? Signature, issuer, audience and time, as Cognito checks them. */
import { type KeyObject, verify } from 'node:crypto';
import { CognitoError } from './cognito-error.ts';

export interface Claims {
  readonly sub: string;
  readonly preferredRole: string | undefined;
}

interface Wanted {
  readonly publicKey: KeyObject;
  readonly issuer: string;
  readonly audiences: readonly string[];
  /** ms since 1970. */
  readonly now: number;
}

/** Throws the `NotAuthorizedException` that Cognito answers. */
export function readIdToken(token: string, { publicKey, issuer, audiences, now }: Wanted): Claims {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.');
  const { alg } = part(header);
  const { iss, aud, exp, sub, 'cognito:preferred_role': role } = part(payload);
  if (rest.length > 0 || typeof sub !== 'string') throw refused('Not a valid OpenId Connect identity token.');
  if (iss !== issuer) throw refused("Issuer doesn't match providerName");
  const signed = Buffer.from(`${header}.${payload}`);
  if (alg !== 'RS256' || !verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url')))
    throw refused('Token signature invalid.');
  if (typeof aud !== 'string' || !audiences.includes(aud)) throw refused('Incorrect token audience.');
  const seconds = Math.floor(now / 1000);
  if (typeof exp !== 'number' || exp <= seconds) throw refused(`Token expired: ${exp} >= ${seconds}`);
  return { sub, preferredRole: typeof role === 'string' ? role : undefined };
}

function part(text: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw refused('Not a valid OpenId Connect identity token.');
  }
}

function refused(why: string): CognitoError {
  return new CognitoError('NotAuthorizedException', `Invalid login token. ${why}`);
}
