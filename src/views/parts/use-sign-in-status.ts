import { useSyncExternalStore } from 'react';
import type { Connection } from '../../connections/config.ts';
import {
  type SignInStatus,
  signInStatus,
  signInVersion,
  subscribeToSignIn,
} from '../../connections/sign-in/sign-in-status.ts';

/** Whether anybody is signed in to a connection, as it changes; undefined where the connection wants no sign-in. */
export function useSignInStatus(connection: Connection): SignInStatus | undefined {
  useSyncExternalStore(subscribeToSignIn, signInVersion);
  return signInStatus(connection);
}
