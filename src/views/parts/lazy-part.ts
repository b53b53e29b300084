/** Parts of the page whose code comes when they are first needed, and the one error that tells why it could not. */
import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react';
import { NoAnswer } from '../../object-head/failure.ts';

interface Part<Props extends object> {
  /** `placeholder` keeps its place until the code is there. */
  (props: Props & { readonly placeholder?: ReactNode }): ReactNode;
  /** Fetches the code ahead of its first rendering. What fails is fetched again then, and shown. */
  ahead(): void;
}

/**
 * A component in a chunk of its own: `lazyPart(async () => (await import('./late.tsx')).Late)`. Code that cannot be had is
 * an error for the boundary around it, `NoAnswer`, or `missing` where that is given.
 *
 * `lazy` and `Suspense` would do the same, only that React shows nothing for 300 ms after the last placeholder, however
 * early the code came, and shows one even for code that is already here.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  missing?: ComponentType<Props>,
): Part<Props> {
  let here: ComponentType<Props> | undefined;
  const fetched = async () => {
    here ??= await load();
  };
  function LazyPart({ placeholder, ...props }: Props & { readonly placeholder?: ReactNode }) {
    const [state, setState] = useState<'here' | 'waiting' | 'failed'>(here ? 'here' : 'waiting');
    useEffect(() => {
      if (state !== 'waiting') return;
      let wanted = true;
      fetched().then(
        () => wanted && setState('here'),
        () => wanted && setState('failed'),
      );
      return () => {
        wanted = false;
      };
    }, [state]);
    if (here) return createElement<Props>(here, props as unknown as Props);
    if (state === 'waiting') return placeholder;
    if (missing) return createElement<Props>(missing, props as unknown as Props);
    // Without it a lost network would look like a mistake in this page.
    throw new NoAnswer({ kind: globalThis.navigator.onLine ? 'page-incomplete' : 'offline' });
  }
  LazyPart.ahead = () => void fetched().catch(() => undefined);
  return LazyPart;
}
