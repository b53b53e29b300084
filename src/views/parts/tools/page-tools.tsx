import { Command } from 'lucide-react';
import { useState } from 'react';
import type { Here } from '../../../connections/link-for.ts';
import type { Session } from '../../../connections/session.ts';
import { Button } from '../../../ui/button.tsx';
import { useCommand } from '../../../ui/commands.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { formatCompare } from '../../../url-state/compare-link.ts';
import { navigate } from '../../../url-state/use-route.ts';
import { lazyPart } from '../../parts/lazy-part.ts';
import { PartMissing } from '../../parts/part-missing.tsx';
import { DisplayMenu } from './display-menu.tsx';
import css from './page-tools.module.css';
import { Palette, PaletteList } from './palette.tsx';

const KeyList = lazyPart(
  async () => (await import('./key-list.tsx')).KeyList,
  ({ onClose }) => (
    <Dialog label="Keys" onClose={onClose}>
      {(close) => (
        <div className={css.missing}>
          <PartMissing />
          <Button size="small" onClick={close} autoFocus>
            Close
          </Button>
        </div>
      )}
    </Dialog>
  ),
);

type Tool = 'commands' | 'keys';

interface PageToolsProps {
  readonly session: Session;
  readonly here: Here;
}

/** What every view has at its head: all commands, all keys, and how the page looks. */
export function PageTools({ session, here }: PageToolsProps) {
  const [open, setOpen] = useState<Tool>();
  const show = (what: Tool) => () => setOpen(what);
  // A dialog tells that it closed a moment later: by then a command of the palette may have opened the other one.
  const closed = (what: Tool) => () => setOpen((now) => (now === what ? undefined : now));
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
        onPointerEnter={PaletteList.ahead}
      />
      <DisplayMenu onShowKeys={show('keys')} />
      {open === 'commands' && <Palette session={session} here={here} onClose={closed('commands')} />}
      {open === 'keys' && <KeyList onClose={closed('keys')} />}
    </>
  );
}
