import type { ComponentProps } from 'react';
import { ConnectionFacts } from './connection-facts.tsx';
import { ConnectionSwitch } from './connection-switch.tsx';

export type ConnectionPanelProps = ComponentProps<typeof ConnectionFacts> & ComponentProps<typeof ConnectionSwitch>;

/** What opens at the connection's name in the header: its facts, and the way to the others. */
export function ConnectionPanel({ route, onChosen, ...shown }: ConnectionPanelProps) {
  return (
    <>
      <ConnectionFacts {...shown} />
      <ConnectionSwitch {...shown} route={route} onChosen={onChosen} />
    </>
  );
}
