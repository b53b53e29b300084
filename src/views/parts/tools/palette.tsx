import { Search } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Here } from '../../../connections/link-for.ts';
import type { Session } from '../../../connections/session.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { lazyPart } from '../../parts/lazy-part.ts';
import { PartMissing } from '../../parts/part-missing.tsx';
import css from './palette.module.css';
import type { PressedKey } from './palette-list.tsx';

export const PaletteList = lazyPart(
  async () => (await import('./palette-list.tsx')).PaletteList,
  () => (
    <div className={css.none}>
      <PartMissing />
    </div>
  ),
);

interface PaletteProps {
  readonly session: Session;
  /** Where a text that names no place is asked. */
  readonly here: Here;
  readonly onClose: () => void;
}

/**
 * Everything that can be done here, found by typing. The box is there with the key that opens it, or the first letters would
 * be lost; the list comes when its code has.
 */
export function Palette({ session, here, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<string>();
  // Pressed before the list was there: it is for what the list then finds.
  const [entered, setEntered] = useState(false);
  const keys = useRef<PressedKey>(null);
  const id = useId();
  return (
    <Dialog label="Commands" onClose={onClose}>
      {(close) => (
        <div className={css.palette}>
          <TextField
            label="A command, or anything that names an object"
            hideLabel
            placeholder="A command, or anything that names an object"
            leading={<Search aria-hidden />}
            value={typed}
            onValueChange={setTyped}
            role="combobox"
            aria-expanded={active !== undefined}
            aria-controls={id}
            aria-activedescendant={active}
            aria-autocomplete="list"
            onKeyDown={(event) => {
              if (keys.current) keys.current(event);
              else if (event.key === 'Enter') setEntered(true);
            }}
            autoFocus
          />
          <PaletteList
            placeholder={<div className={css.toCome} />}
            {...{ id, typed, session, here, close, keys, entered }}
            onActive={setActive}
          />
        </div>
      )}
    </Dialog>
  );
}
