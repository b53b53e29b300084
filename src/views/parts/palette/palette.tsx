import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Here, linkFor } from '../../../connections/link-for.ts';
import type { Session } from '../../../connections/session.ts';
import { objectUri } from '../../../object-head/object-uri.ts';
import { commandGroups, useCommands } from '../../../ui/commands.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { RawValue } from '../../../ui/raw-value.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { cutText } from '../../../ui/visible-text.ts';
import { formatCompare } from '../../../url-state/compare-link.ts';
import { formatInspect } from '../../../url-state/link.ts';
import { readPasted } from '../../../url-state/pasted.ts';
import { navigate } from '../../../url-state/use-route.ts';
import { useRecentObjects } from '../../parts/recent-objects.ts';
import { type Entry, findEntries, indexAfter } from './find-entries.ts';
import css from './palette.module.css';

interface PaletteProps {
  readonly session: Session;
  /** Where a text that names no place is asked. */
  readonly here: Here;
  readonly onClose: () => void;
}

/** Everything that can be done here, found by typing: commands, what was looked at lately, anything that names an object. */
export function Palette({ session, here, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const entries = [...useNamed(typed, session, here), ...useOffered(), ...useLately()];
  const groups = findEntries(entries, typed);
  const found = groups.flatMap((group) => group.entries);
  const at = Math.min(chosen, Math.max(0, found.length - 1));
  const optionId = (entry: Entry) => `${id}-${found.indexOf(entry)}`;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: at === 0 ? 'end' : 'nearest' });
  }, [at]);

  return (
    <Dialog label="Commands" onClose={onClose}>
      {(close) => {
        const take = (entry: Entry | undefined) => {
          if (!entry) return;
          // First, so that the focus is back where it was: a command may well move it.
          close();
          entry.run();
        };
        const press = (event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(found[at]);
          const next = indexAfter(event.key, at, found.length);
          if (next === undefined) return;
          event.preventDefault();
          setChosen(next);
        };
        return (
          <div className={css.palette}>
            <TextField
              label="A command, or anything that names an object"
              hideLabel
              placeholder="A command, or anything that names an object"
              leading={<Search aria-hidden />}
              value={typed}
              onValueChange={(next) => {
                setTyped(next);
                setChosen(0);
              }}
              role="combobox"
              aria-expanded="true"
              aria-controls={id}
              aria-activedescendant={found[at] && optionId(found[at])}
              aria-autocomplete="list"
              onKeyDown={press}
              autoFocus
            />
            <div ref={list} id={id} role="listbox" aria-label="Commands" className={css.list}>
              {groups.map(({ group, entries: members }) => (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
                <div key={group} role="group" aria-label={group}>
                  <p className={css.group} aria-hidden="true">
                    {group}
                  </p>
                  {members.map((entry) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and takes the keys
                    // biome-ignore lint/a11y/useFocusableInteractive: an option is pointed at, not focused
                    <div
                      key={entry.id}
                      id={optionId(entry)}
                      role="option"
                      aria-selected={entry === found[at]}
                      className={css.entry}
                      onPointerMove={() => setChosen(found.indexOf(entry))}
                      onClick={() => take(entry)}
                    >
                      <span className={css.title}>
                        {entry.title}
                        {entry.detail !== undefined && (
                          <span className={css.detail}>
                            <RawValue value={cutText(entry.detail, 160)} />
                          </span>
                        )}
                      </span>
                      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
                    </div>
                  ))}
                </div>
              ))}
            </div>
            {found.length === 0 && (
              <p role="status" className={css.none}>
                No command has all of these words, and they name no object.
              </p>
            )}
          </div>
        );
      }}
    </Dialog>
  );
}

/** The commands of the page, each group in its place. */
function useOffered(): readonly Entry[] {
  const commands = useCommands();
  return commandGroups.flatMap((group) =>
    commands
      .filter((command) => command.group === group)
      .map(({ title, keys, run }) => ({ id: `${group}: ${title}`, title, group, keys, run })),
  );
}

function useLately(): readonly Entry[] {
  return useRecentObjects().map(({ bucket, key, versionId, link }) => ({
    id: link,
    title: key.slice(key.lastIndexOf('/', key.length - 2) + 1).slice(0, 80),
    group: 'Looked at lately',
    detail: `${objectUri({ bucket, key })}${versionId === undefined ? '' : ` version ${versionId}`}`,
    run: () => navigate(link),
  }));
}

/** What the text itself names. */
function useNamed(typed: string, session: Session, here: Here): readonly Entry[] {
  const reading = readPasted(typed);
  if (reading.kind === 'comparison')
    return [
      {
        id: 'named',
        title: typed,
        group: `A comparison of ${reading.link.columns.length}`,
        run: () => navigate(formatCompare(reading.link)),
      },
    ];
  const link = reading.kind === 'located' ? linkFor(session.config, reading.located, here) : undefined;
  if (!link) return [];
  return [{ id: 'named', title: typed, group: 'Inspect', run: () => navigate(formatInspect(link)) }];
}
