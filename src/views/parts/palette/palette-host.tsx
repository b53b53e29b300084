import { Command } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Here } from '../../../connections/link-for.ts';
import type { Session } from '../../../connections/session.ts';
import { useCommand } from '../../../ui/commands.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { formatCompare } from '../../../url-state/compare-link.ts';
import { navigate } from '../../../url-state/use-route.ts';
import { loadPart } from '../../parts/load-part.ts';
import { loadPalette, Palette } from './palette.tsx';

const KeyList = lazy(async () => ({ default: (await loadPart(() => import('./key-list.tsx'))).KeyList }));

interface PaletteHostProps {
  readonly session: Session;
  readonly here: Here;
}

/** The button for all commands, their two dialogs, and the commands that every view has. */
export function PaletteHost({ session, here }: PaletteHostProps) {
  const [open, setOpen] = useState<'commands' | 'keys'>();
  const close = () => setOpen(undefined);
  const show = (what: 'commands' | 'keys') => () => setOpen(what);
  useCommand({ title: 'Open another object', group: 'Go to', keys: 'o', run: () => navigate('#/') });
  useCommand({ title: 'Compare objects', group: 'Go to', run: () => navigate(formatCompare({ columns: [] })) });
  useCommand({ title: 'Find a command', group: 'The page', keys: 'mod+k', run: show('commands') });
  useCommand({ title: 'Show all keys', group: 'The page', keys: '?', run: show('keys') });
  return (
    <>
      <IconButton
        label="Commands"
        icon={<Command aria-hidden />}
        shortcut="mod+k"
        onClick={show('commands')}
        onPointerEnter={loadPalette}
      />
      {open === 'commands' && <Palette session={session} here={here} onClose={close} />}
      <Suspense>{open === 'keys' && <KeyList onClose={close} />}</Suspense>
    </>
  );
}
