import type { Connection } from '../../connections/config.ts';
import { signInOf } from '../../connections/sign-in/sign-in-status.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import css from './connection-status.module.css';
import { SignInButton, SignOutButton } from './sign-in-button.tsx';
import { useSignInStatus } from './use-sign-in-status.ts';

/** Who is signed in, where, and what this page keeps of it; entries of a list of facts. */
export function SignInFacts({ connection }: { connection: Connection }) {
  const status = useSignInStatus(connection);
  const signIn = signInOf(connection);
  if (!status || !signIn) return null;
  if (status.state !== 'signed-in') {
    return (
      <>
        <dt>Signed in</dt>
        <dd>
          {status.state === 'returning' ? 'just now: waiting for the provider' : 'nobody'}
          {status.state === 'signed-out' && (
            <div className={css.action}>
              <SignInButton connection={connection} size="small" />
            </div>
          )}
        </dd>
        <Provider authority={signIn.authority} />
      </>
    );
  }
  const { account, preferredRole, refreshToken } = status.as;
  return (
    <>
      <dt>Signed in</dt>
      <dd>
        <RawValue value={account} />
        <span className={css.remark}>
          {kept(refreshToken !== undefined)} in this tab’s session storage, until you sign out or close the tab.
        </span>
        <div className={css.action}>
          <SignOutButton connection={connection} size="small" />
        </div>
      </dd>
      <Provider authority={signIn.authority} />
      {preferredRole !== undefined && (
        <>
          <dt>Role</dt>
          <dd>
            <RawValue value={preferredRole} />
            <span className={css.remark}>Named by the ID token. The identity pool decides; it does not say how.</span>
          </dd>
        </>
      )}
    </>
  );
}

function Provider({ authority }: { authority: string }) {
  return (
    <>
      <dt>Provider</dt>
      <dd>
        <RawValue value={authority} />
      </dd>
    </>
  );
}

function kept(withRefreshToken: boolean): string {
  return withRefreshToken ? 'The ID token and the refresh token are kept' : 'The ID token is kept';
}
