import { useState } from 'react';
import type { Connection } from '../../connections/config.ts';
import { signIn, signOut } from '../../connections/sign-in/sign-in.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';

interface SignInButtonProps extends Pick<ButtonLook, 'variant' | 'size'> {
  readonly connection: Connection;
}

/** Leaves for the provider. Stays busy until the page is left, or is there again. */
export function SignInButton({ connection, ...look }: SignInButtonProps) {
  const [leave, leaving] = useBusy(() => signIn(connection));
  return (
    <Button {...look} busy={leaving} onClick={leave}>
      Sign in
    </Button>
  );
}

export function SignOutButton({ connection, ...look }: SignInButtonProps) {
  const [leave, leaving] = useBusy(() => signOut(connection));
  return (
    <Button {...look} busy={leaving} onClick={leave}>
      Sign out
    </Button>
  );
}

function useBusy(work: () => Promise<void>): readonly [start: () => void, busy: boolean] {
  const [busy, setBusy] = useState(false);
  const start = () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return [start, busy];
}
