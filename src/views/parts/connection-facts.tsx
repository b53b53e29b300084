import { useSyncExternalStore } from 'react';
import type { ClockReading } from '../../connections/clock.ts';
import type { Connection } from '../../connections/config.ts';
import { connectionId } from '../../connections/connection-id.ts';
import type { Session } from '../../connections/session.ts';
import {
  forgetTypedInKeys,
  subscribeToTypedInKeys,
  typedInKeysOf,
  typedInKeysVersion,
} from '../../connections/typed-in-keys.ts';
import { Button } from '../../ui/button.tsx';
import { formatDuration } from '../../ui/format-duration.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import css from './connection-facts.module.css';
import { credentialWords } from './connection-words.ts';
import { SignInFacts } from './sign-in-facts.tsx';
import { useIdentity } from './use-identity.ts';

interface ConnectionFactsProps {
  readonly connection: Connection;
  readonly session: Session;
  /** The server's time, ms since 1970. */
  readonly now: number;
}

/** Where a connection leads, whom S3 takes the page for there, how long that lasts, and how far the clock is off. */
export function ConnectionFacts({ connection, session, now }: ConnectionFactsProps) {
  const identity = useIdentity(connection, session);
  useSyncExternalStore(subscribeToTypedInKeys, typedInKeysVersion);
  const { label, name, credentials, region, endpoint, visit } = connection;
  const id = connectionId(connection);
  return (
    <dl className={css.facts}>
      <dt>Connection</dt>
      <dd>
        {label ? `${label} (${name})` : name}
        {visit && <span className={css.remark}>{visit.how} for this visit: a reload has the deployment’s own</span>}
      </dd>
      <dt>Region</dt>
      <dd>{region}</dd>
      <dt>Endpoint</dt>
      <dd>{endpoint ?? 'Amazon S3'}</dd>
      <dt>Credentials</dt>
      <dd>
        {credentialWords[credentials.kind]}
        {typedInKeysOf(id) && (
          <Button size="small" onClick={() => forgetTypedInKeys(id)}>
            Forget them
          </Button>
        )}
      </dd>
      <SignInFacts connection={connection} />
      {identity?.identityId !== undefined && (
        <>
          <dt>Identity id</dt>
          <dd>
            <RawValue value={identity.identityId} />
            {credentials.kind === 'cognito-guest' && (
              <span className={css.remark}>
                {visit
                  ? 'Of this visit alone, and kept nowhere. It is no secret.'
                  : 'Kept in this browser’s local storage, so that you stay the same guest. It is no secret.'}
              </span>
            )}
          </dd>
        </>
      )}
      {identity?.expiresAt !== undefined && (
        <>
          <dt>Valid until</dt>
          <dd>
            <RelativeTime instant={identity.expiresAt} now={now} form="both" />
          </dd>
        </>
      )}
      <dt>Clock</dt>
      <dd>{clockText(session.clock)}</dd>
    </dl>
  );
}

function clockText(clock: ClockReading | undefined): string {
  if (!clock) return 'not measured: the host of this page sends no Date';
  if (clock.offsetMs === 0) return 'this device’s clock is right';
  const amount = formatDuration(Math.abs(clock.offsetMs));
  return `this device’s clock is ${amount} ${clock.offsetMs > 0 ? 'late' : 'ahead'}. Requests are signed with the corrected time.`;
}
