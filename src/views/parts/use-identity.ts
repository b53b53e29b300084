import { useQuery } from '@tanstack/react-query';
import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import { identityQuery } from '../../queries/identity.ts';
import { useSignInStatus } from './use-sign-in-status.ts';

/**
 * Whom S3 takes the page for. The first HEAD asks for it, not this; once it is there it is kept up to date, since what is
 * shown would end otherwise while nothing is wrong. Nobody where a sign-in is wanted and nobody is signed in.
 */
export function useIdentity(connection: Connection, session: Session) {
  const { state = 'signed-in' } = useSignInStatus(connection) ?? {};
  const isSomebody = state === 'signed-in';
  const { data } = useQuery({
    ...identityQuery(connection, session),
    enabled: (query) => isSomebody && query.state.data !== undefined,
  });
  return isSomebody ? data : undefined;
}
