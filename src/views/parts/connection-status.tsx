import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { ClockReading } from '../../connections/clock.ts';
import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
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
import { useNow } from './use-now.ts';

const kinds = { 'cognito-guest': 'guest', anonymous: 'unsigned', 'typed-in': 'typed-in keys' } as const;

const credentialWords = {
  'cognito-guest': 'Amazon Cognito, as a guest',
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
  const state = [
    label ?? name,
    kinds[credentials.kind],
    left === undefined ? '' : left > 0 ? formatDuration(left) : 'expired',
  ];
  useSyncExternalStore(subscribeToTypedInKeys, typedInKeysVersion);
  const keys = typedInKeysOf(name);
  return (
    <Popover
      label="Connection"
      align="end"
      trigger={(trigger) => (
        <Button {...trigger} variant="quiet" size="small" trailing={<ChevronDown aria-hidden />}>
          <span className={css.state}>{state.filter(Boolean).join(' · ')}</span>
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
        {identity.data?.identityId !== undefined && (
          <>
            <dt>Identity id</dt>
            <dd>
              <RawValue value={identity.data.identityId} />
              <span className={css.remark}>
                Kept in this browser’s local storage, so that you stay the same guest. It is no secret.
              </span>
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

function clockText(clock: ClockReading | undefined): string {
  if (!clock) return 'not measured: the host of this page sends no Date';
  if (clock.offsetMs === 0) return 'this device’s clock is right';
  const amount = formatDuration(Math.abs(clock.offsetMs));
  return `this device’s clock is ${amount} ${clock.offsetMs > 0 ? 'late' : 'ahead'}. Requests are signed with the corrected time.`;
}
