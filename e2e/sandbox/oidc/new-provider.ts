/** The OpenID Connect provider of the sandbox: the package `oidc-provider`, set up as a Cognito user pool behaves. */
import { randomBytes } from 'node:crypto';
import { type Client, type Context, Provider } from 'oidc-provider';
import { claimsOf, findAccount } from './accounts.ts';
import { clients, isPageHere } from './clients.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { errorPage, signedOutPage, signOutPage } from './pages.ts';

interface ProviderParts {
  /** `http://localhost:9000/_sandbox/oidc` */
  readonly issuer: string;
  /** Private, RS256, as a JSON Web Key. */
  readonly signingKey: object;
  /** The sandbox's clock, which tests move: ID tokens end by it. */
  readonly now: () => number;
}

const hour = 3600;
const month = 30 * 24 * hour;

export function newProvider({ issuer, signingKey, now }: ProviderParts): Provider {
  const { pathname } = new URL(issuer);
  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients,
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(32).toString('hex')], long: { path: pathname }, short: { path: pathname } },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'email', 'name', 'cognito:preferred_role'] },
    conformIdTokenClaims: false,
    findAccount: (_context: Context, id: string) => {
      const account = findAccount(id);
      return account && { accountId: id, claims: async () => claimsOf(account) };
    },
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    // Cognito gives a refresh token with every sign-in, whatever the scope, where the app client may have one.
    issueRefreshToken: async (_context: Context, client: Client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: async () => false,
    loadExistingGrant: grantEverything,
    interactions: { url: (_context: Context, { uid }: { uid: string }) => `${pathname}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: show((form: string) => signOutPage(form)),
        postLogoutSuccessSource: show(signedOutPage),
      },
    },
    renderError: show(errorPage),
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 300,
      Grant: month,
      IdToken: () => hour + Math.round((now() - Date.now()) / 1000),
      Interaction: hour,
      RefreshToken: month,
      Session: 8 * hour,
    },
  });
  const { prototype } = provider.Client;
  prototype.redirectUriAllowed = isPageHere;
  prototype.postLogoutRedirectUriAllowed = isPageHere;
  return provider;
}

/** There is nothing to consent to: whoever signs in lets the page know who they are. */
async function grantEverything({ oidc: { provider, client, session } }: Context) {
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid offline_access');
  await grant.save();
  return grant;
}

function show<Given>(page: (given: Given) => string): (context: Context, given: Given) => void {
  return (context, given) => {
    context.type = 'html';
    context.body = page(given);
  };
}
