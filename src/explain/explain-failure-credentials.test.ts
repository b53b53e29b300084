import { describe, expect, it } from 'vitest';
import { credentialCauses, credentialTitle } from './explain-failure-credentials.ts';
import { plainText } from './words.ts';

const from = 'https://login.example';
const failure = (code: string) => ({ kind: 'credentials', code, message: '', from }) as const;
const cause = (code: string, credentials?: 'cognito-guest' | 'cognito-signed-in') =>
  credentialCauses(failure(code), { now: 0, ...(credentials ? { credentials } : {}) })[0];

describe('a refusal of Cognito', () => {
  it('is about guests to a guest, and where nobody knows whose it is', () => {
    expect(cause('NotAuthorizedException', 'cognito-guest')?.id).toBe('not-admitted');
    expect(cause('NotAuthorizedException')?.id).toBe('not-admitted');
  });
  it('is about the sign-in to somebody who is signed in, and never speaks of guests to them', () => {
    expect(cause('NotAuthorizedException', 'cognito-signed-in')?.id).toBe('login-refused');
    for (const code of ['NotAuthorizedException', 'InvalidIdentityPoolConfigurationException'])
      expect(plainText(cause(code, 'cognito-signed-in')?.title ?? 'guest')).not.toMatch(/guest/);
  });
  it('of an unknown pool says the same to both', () =>
    expect(cause('ResourceNotFoundException', 'cognito-signed-in')).toEqual(cause('ResourceNotFoundException')));
});

describe('the page’s own reasons', () => {
  it.each(['NetworkError', 'NotCognito', 'NothingTypedIn', 'SignInEnded', 'SignInNotRenewed'])(
    '%s is not put into Cognito’s mouth',
    (code) => {
      expect(plainText(credentialTitle(failure(code)))).not.toContain('Cognito answered');
      expect(plainText(credentialTitle(failure(code)))).not.toContain(code);
    },
  );
  it('tell a sign-in that is over from a provider that is away', () => {
    expect(cause('SignInEnded')?.id).toBe('sign-in-ended');
    expect(cause('SignInNotRenewed')?.id).toBe('provider-unreachable');
  });
});
