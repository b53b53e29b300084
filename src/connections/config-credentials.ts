/** The `credentials` of a connection in `config.json`: which kinds there are, and what each must say. */
import * as v from 'valibot';

export function isHttpUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/**
 * Where tokens and secret keys travel: OpenID Connect wants `https:` of an issuer, and neither query nor fragment. On this
 * machine itself `http:` will do.
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
 */
function isPrivate(text: string): boolean {
  if (!isHttpUrl(text) || /[?#]/.test(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isHere = /^(?:(?:.+\.)?localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return username === '' && password === '' && (protocol === 'https:' || isHere);
}

const text = v.string('a text');
const poolId = v.pipe(text, v.regex(/^[a-z0-9-]+:[\w-]+$/, 'an identity pool id, such as eu-central-1:0f3c…'));
export const httpUrl = v.pipe(text, v.check(isHttpUrl, 'an http(s) URL'));

const cognito = {
  identityPoolId: poolId,
  /** For stores beside AWS; AWS's own endpoint of the pool's region where left out. */
  cognitoEndpoint: v.optional(v.pipe(text, v.check(isPrivate, 'an https URL without query and fragment'))),
};

const signIn = v.strictObject(
  {
    /** The issuer, exactly as its tokens name it: `https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf`. */
    authority: v.pipe(text, v.check(isPrivate, 'an issuer: an https URL without query and fragment')),
    clientId: v.pipe(text, v.minLength(1, 'the id of an app client')),
    scope: v.optional(
      v.pipe(
        text,
        v.check((scope) => scope.split(' ').includes('openid'), 'scopes that include openid'),
      ),
      'openid',
    ),
    /** Where signing out leads, complete with its query, for a provider that does not publish it. */
    logoutUrl: v.optional(httpUrl),
  },
  'an object',
);

export const credentials = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('cognito-guest'), ...cognito }),
    v.strictObject({ kind: v.literal('cognito-signed-in'), ...cognito, signIn }),
    v.strictObject({ kind: v.literal('anonymous') }),
    v.strictObject({ kind: v.literal('typed-in') }),
  ],
  '"cognito-guest", "cognito-signed-in", "anonymous" or "typed-in"',
);

export type ConnectionCredentials = v.InferOutput<typeof credentials>;
/** A sign-in with an OpenID Connect provider, as the configuration describes it. */
export type SignIn = v.InferOutput<typeof signIn>;
export type SignedInCredentials = Extract<ConnectionCredentials, { kind: 'cognito-signed-in' }>;
