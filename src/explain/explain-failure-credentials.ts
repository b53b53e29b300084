/** Why are there no credentials? By the name of Amazon Cognito's error, which it always sends, or by what kept it from being asked. */
import type { Failure } from '../object-head/failure.ts';
import type { Cause } from './statuses/cause.ts';
import type { StatusFacts } from './statuses/facts.ts';
import type { Words } from './words.ts';

type NoCredentials = Extract<Failure, { kind: 'credentials' }>;

const pool = 'Have the identity pool of this connection in config.json checked, or choose another connection.';
const again =
  'Sign out under the connection’s name at the top, and in again. Where it stays so, have the pool checked.';

/** What each of Cognito's errors says of the pool to a guest. */
const toGuests: Readonly<Record<string, readonly [id: string, title: Words, todo: Words]>> = {
  ResourceNotFoundException: [
    'no-such-pool',
    'The identity pool, or this page’s identity in it, does not exist.',
    pool,
  ],
  NotAuthorizedException: ['not-admitted', 'The pool does not admit guests, or no longer this identity.', pool],
  InvalidIdentityPoolConfigurationException: [
    'no-role',
    'The pool has no role for guests, or one that it may not assume.',
    pool,
  ],
};

/** What they say to somebody who is signed in. */
const toSignedIn: typeof toGuests = {
  ...toGuests,
  NotAuthorizedException: [
    'login-refused',
    'The pool does not take this sign-in: it does not list the provider with this client, or the token does not count any more.',
    again,
  ],
  InvalidIdentityPoolConfigurationException: [
    'no-role',
    'The pool has no role for whoever is signed in, or one that it may not assume.',
    pool,
  ],
};

/** What is said first. Errors of Cognito's are named; the page's own reasons are told. */
export function credentialTitle({ code, from }: NoCredentials): Words {
  switch (code) {
    case 'NetworkError':
      return ['No credentials: ', { value: from }, ' does not answer.'];
    case 'NotCognito':
      return ['No credentials: what ', { value: from }, ' answered is not of Amazon Cognito.'];
    case 'NothingTypedIn':
      return 'No credentials: no access keys were typed in.';
    case 'SignInEnded':
      return 'No credentials: nobody is signed in, or the sign-in has ended.';
    case 'SignInNotRenewed':
      return ['No credentials: ', { value: from }, ' gave no new token, and the old one is over.'];
    default:
      return ['No credentials: Amazon Cognito answered ', { value: code }, '.'];
  }
}

/** The cause that an error names; none for one that says nothing of the pool. */
export function credentialCauses({ code, from }: NoCredentials, { credentials }: StatusFacts): readonly Cause[] {
  if (code === 'NetworkError') {
    return [
      {
        id: 'cognito-unreachable',
        certainty: 'likely',
        title: ['There is no way to ', { value: from }, ': the network, a content blocker, or a wrong address.'],
        confirm: 'Amazon Cognito lets every page read its answers, so CORS is not in the way there.',
        todo: 'Check the network, and the Cognito endpoint in config.json.',
      },
    ];
  }
  if (code === 'NotCognito') {
    return [
      {
        id: 'not-cognito',
        certainty: 'likely',
        title: 'Something else answers there: another server, a proxy, or a network that wants you to log in first.',
        confirm: 'Amazon Cognito answers in JSON, and with credentials or an error that has a name.',
        todo: 'Check the Cognito endpoint in config.json, and open another page to see whether the network is free.',
      },
    ];
  }
  if (code === 'SignInNotRenewed') {
    return [
      {
        id: 'provider-unreachable',
        certainty: 'likely',
        title: ['There is no way to ', { value: from }, ': the network, a content blocker, or its CORS rules.'],
        confirm: 'A sign-in that is over is renewed there before Amazon Cognito is asked.',
        todo: 'Check the network. You need not sign in again.',
      },
    ];
  }
  if (code === 'SignInEnded') {
    return [
      {
        id: 'sign-in-ended',
        certainty: 'settled',
        title: ['Amazon Cognito wants a token of ', { value: from }, ' that is valid; there is none.'],
        confirm: 'The provider gives a new one only to you.',
        todo: 'Sign in under the connection’s name at the top.',
      },
    ];
  }
  const meanings = credentials === 'cognito-signed-in' ? toSignedIn : toGuests;
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  if (!meaning) return [];
  const [id, title, todo] = meaning;
  return [{ id, certainty: 'settled', title, confirm: ['Cognito says so: ', { value: code }, '.'], todo }];
}
