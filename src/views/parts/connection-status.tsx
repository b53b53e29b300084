import { ChevronDown } from 'lucide-react';
import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import type { SignInStatus } from '../../connections/sign-in/sign-in-status.ts';
import { Button } from '../../ui/button.tsx';
import { formatDuration } from '../../ui/format-duration.ts';
import { Popover } from '../../ui/popover.tsx';
import type { Route } from '../../url-state/link.ts';
import css from './connection-status.module.css';
import { lazyPart } from './lazy-part.ts';
import { PartMissing } from './part-missing.tsx';
import { useIdentity } from './use-identity.ts';
import { useNow } from './use-now.ts';
import { useSignInStatus } from './use-sign-in-status.ts';

// A panel that cannot be had is no reason to take down the view behind it.
const ConnectionPanel = lazyPart(async () => (await import('./connection-panel.tsx')).ConnectionPanel, PartMissing);

interface ConnectionStatusProps {
  readonly connection: Connection;
  readonly session: Session;
  readonly route: Route;
}

/** Which connection, whom S3 takes the page for, and how long that lasts; the rest when it is asked for. */
export function ConnectionStatus({ connection, session, route }: ConnectionStatusProps) {
  const identity = useIdentity(connection, session);
  // Expiry is in the server's time; a device whose clock is off would count down to another moment.
  const offset = session.clock?.offsetMs ?? 0;
  const now = useNow() + offset;
  const { label, name, credentials, visit } = connection;
  const left = identity?.expiresAt === undefined ? undefined : identity.expiresAt - now;
  const status = useSignInStatus(connection);
  return (
    <Popover
      label="Connection"
      align="end"
      trigger={(trigger) => (
        <Button
          {...trigger}
          onPointerEnter={ConnectionPanel.ahead}
          onFocus={ConnectionPanel.ahead}
          variant="quiet"
          size="small"
          trailing={<ChevronDown aria-hidden />}
        >
          <span className={css.state}>
            <span className={css.name}>{label ?? name}</span>
            <span className={css.name}> · {whose(credentials.kind, status)}</span>
            {left !== undefined && <span> · {timeLeft(left)}</span>}
          </span>
          {visit && (
            <span className={css.mark}>
              {visit.how}
              <span className={css.detail}> for this visit</span>
            </span>
          )}
          {offset !== 0 && <span className={css.mark}>clock {offset > 0 ? 'late' : 'ahead'}</span>}
        </Button>
      )}
    >
      {(close) => <ConnectionPanel {...{ connection, session, route, now }} onChosen={close} />}
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
