/** Why did Amazon Cognito give no credentials? By the name of its error, which it always sends. */
import type { Failure } from '../object-head/failure.ts';
import type { Cause } from './statuses/cause.ts';
import type { Words } from './words.ts';

type NoCredentials = Extract<Failure, { kind: 'credentials' }>;

const pool = 'Have the identity pool of this connection in config.json checked, or choose another connection.';

/** What each of Cognito's errors says of the pool. */
const meanings: Readonly<Record<string, readonly [id: string, title: Words]>> = {
  ResourceNotFoundException: ['no-such-pool', 'The identity pool, or this page’s identity in it, does not exist.'],
  NotAuthorizedException: ['not-admitted', 'The pool does not admit guests, or no longer this identity.'],
  InvalidIdentityPoolConfigurationException: [
    'no-role',
    'The pool has no role for guests, or one that it may not assume.',
  ],
};

/** The cause that Cognito's error names; none for an error that says nothing of the pool. */
export function credentialCauses({ code, from }: NoCredentials): readonly Cause[] {
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
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  if (!meaning) return [];
  const [id, title] = meaning;
  return [{ id, certainty: 'settled', title, confirm: ['Cognito says so: ', { value: code }, '.'], todo: pool }];
}
