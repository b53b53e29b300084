import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import css from './info-tip.module.css';
import { Popover } from './popover.tsx';

export interface InfoTipProps {
  /** What it explains, as it continues "About …": `ETag`. */
  readonly about: string;
  readonly children: ReactNode;
}

/** Help on demand, beside the word that needs it. */
export function InfoTip({ about, children }: InfoTipProps) {
  return (
    <Popover
      label={`About ${about}`}
      trigger={(trigger) => (
        <IconButton {...trigger} label={`About ${about}`} icon={<CircleHelp aria-hidden />} size="inline" />
      )}
    >
      <div className={css.text}>{children}</div>
    </Popover>
  );
}
