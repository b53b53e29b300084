import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { ClockReading } from '../../connections/clock.ts';
import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import type { SignInStatus } from '../../connections/sign-in/sign-in-status.ts';
import {
  forgetTypedInKeys,
  subscribeToTypedInKeys,
  typedInKeysOf,
  typedInKeysVersion,
} from '../../connections/typed-in-keys.ts';
import { identityQuery } from '../../queries/identity.ts';
import { Button } from '../../ui/button.tsx';
import { formatDuration } from '../../ui/format-duration.ts';
import { Popover } from '../../ui/popover.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import css from './connection-status.module.css';
import { loadPart } from './load-part.ts';
import { useNow } from './use-now.ts';
import { useSignInStatus } from './use-sign-in-status.ts';

const SignInFacts = lazy(async () => ({
  default: (await loadPart(() => import('./sign-in-facts.tsx'))).SignInFacts,
}));

const credentialWords = {
  'cognito-guest': 'Amazon Cognito, as a guest',
  'cognito-signed-in': 'Amazon Cognito, for whoever is signed in',
  anonymous: 'none: requests are not signed',
  'typed-in': 'access keys typed by you, in this page’s memory alone',
} as const;

interface ConnectionStatusProps {
  readonly connection: Connection;
  readonly session: Session;
}

/** Which connection, whom S3 takes the page for, how long that lasts, and how far the clock is off. */
export function ConnectionStatus({ connection, session }: ConnectionStatusProps) {
  const { clock } = session;
  // Watches what the first HEAD fetches anyway; showing it asks for nothing by itself.
  const identity = useQuery({ ...identityQuery(connection, session), enabled: false });
  // Expiry is in the server's time; a device whose clock is off would count down to another moment.
  const offset = clock?.offsetMs ?? 0;
  const now = useNow() + offset;
  const { label, name, credentials, region, endpoint } = connection;
  const left = identity.data?.expiresAt === undefined ? undefined : identity.data.expiresAt - now;
  const status = useSignInStatus(connection);
  useSyncExternalStore(subscribeToTypedInKeys, typedInKeysVersion);
  const keys = typedInKeysOf(name);
  return (
    <Popover
      label="Connection"
      align="end"
      trigger={(trigger) => (
        <Button {...trigger} variant="quiet" size="small" trailing={<ChevronDown aria-hidden />}>
          <span className={css.state}>
            <span className={css.name}>{label ?? name}</span>
            <span className={css.name}> · {whose(credentials.kind, status)}</span>
            {left !== undefined && <span> · {timeLeft(left)}</span>}
          </span>
          {offset !== 0 && <span className={css.clock}>clock {offset > 0 ? 'late' : 'ahead'}</span>}
        </Button>
      )}
    >
      <dl className={css.facts}>
        <dt>Connection</dt>
        <dd>{label ? `${label} (${name})` : name}</dd>
        <dt>Region</dt>
        <dd>{region}</dd>
        <dt>Endpoint</dt>
        <dd>{endpoint ?? 'Amazon S3'}</dd>
        <dt>Credentials</dt>
        <dd>
          {credentialWords[credentials.kind]}
          {keys && (
            <Button size="small" onClick={() => forgetTypedInKeys(name)}>
              Forget them
            </Button>
          )}
        </dd>
        {status && (
          <Suspense>
            <SignInFacts connection={connection} />
          </Suspense>
        )}
        {identity.data?.identityId !== undefined && (
          <>
            <dt>Identity id</dt>
            <dd>
              <RawValue value={identity.data.identityId} />
              {credentials.kind === 'cognito-guest' && (
                <span className={css.remark}>
                  Kept in this browser’s local storage, so that you stay the same guest. It is no secret.
                </span>
              )}
            </dd>
          </>
        )}
        {identity.data?.expiresAt !== undefined && (
          <>
            <dt>Valid until</dt>
            <dd>
              <RelativeTime instant={identity.data.expiresAt} now={now} form="both" />
            </dd>
          </>
        )}
        <dt>Clock</dt>
        <dd>{clockText(clock)}</dd>
      </dl>
    </Popover>
  );
}

/** Whom S3 takes the page for, in a word or two. */
function whose(kind: Connection['credentials']['kind'], status: SignInStatus | undefined): string {
  switch (kind) {
    case 'cognito-guest':
      return 'guest';
    case 'anonymous':
      return 'unsigned';
    case 'typed-in':
      return 'typed-in keys';
    case 'cognito-signed-in':
      if (status?.state === 'returning') return 'signing in';
      return status?.state === 'signed-in' ? status.as.account : 'not signed in';
  }
}

function timeLeft(left: number): string {
  return left > 0 ? formatDuration(left) : 'expired';
}

function clockText(clock: ClockReading | undefined): string {
  if (!clock) return 'not measured: the host of this page sends no Date';
  if (clock.offsetMs === 0) return 'this device’s clock is right';
  const amount = formatDuration(Math.abs(clock.offsetMs));
  return `this device’s clock is ${amount} ${clock.offsetMs > 0 ? 'late' : 'ahead'}. Requests are signed with the corrected time.`;
}
