import { SlidersHorizontal } from 'lucide-react';
import { useCommand } from '../../../ui/commands.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { timeZone } from '../../../ui/time-zone.ts';
import { lazyPart } from '../../parts/lazy-part.ts';
import { PartMissing } from '../../parts/part-missing.tsx';
import css from './display-menu.module.css';
import { type Theme, theme } from './theme.ts';

const DisplayPanel = lazyPart(async () => (await import('./display-panel.tsx')).DisplayPanel, PartMissing);

const themes = {
  system: { next: 'light', title: 'Theme: as the system. Switch to light' },
  light: { next: 'dark', title: 'Theme: light. Switch to dark' },
  dark: { next: 'system', title: 'Theme: dark. Switch to the system’s' },
} as const satisfies Record<Theme, { next: Theme; title: string }>;

const zones = {
  utc: { next: 'local', title: 'Times: in UTC. Switch to local time' },
  local: { next: 'utc', title: 'Times: local. Switch to UTC' },
} as const;

/** How the page looks to this person, on this device. */
export function DisplayMenu({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const look = themes[theme.use()];
  const zone = zones[timeZone.use()];
  const group = 'The page';
  useCommand({ title: look.title, group, keys: 't', run: () => theme.choose(look.next) });
  useCommand({ title: zone.title, group, keys: 'z', run: () => timeZone.choose(zone.next) });
  return (
    <Popover
      label="Display"
      align="end"
      trigger={(trigger) => <IconButton {...trigger} label="Display" icon={<SlidersHorizontal aria-hidden />} />}
    >
      {(close) => (
        <DisplayPanel
          placeholder={<div className={css.toCome} />}
          onShowKeys={() => {
            close();
            onShowKeys();
          }}
        />
      )}
    </Popover>
  );
}
