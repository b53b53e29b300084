/** The kinds of credentials, in words. */
import type { Connection } from '../../connections/config.ts';

export const credentialWords: Readonly<Record<Connection['credentials']['kind'], string>> = {
  'cognito-guest': 'Amazon Cognito, as a guest',
  'cognito-signed-in': 'Amazon Cognito, for whoever is signed in',
  anonymous: 'none: requests are not signed',
  'typed-in': 'access keys typed by you, in this page’s memory alone',
};
