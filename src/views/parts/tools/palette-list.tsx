import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { type Here, linkFor } from '../../../connections/link-for.ts';
import type { Session } from '../../../connections/session.ts';
import { commandGroups, useCommands } from '../../../ui/commands.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { RawValue } from '../../../ui/raw-value.tsx';
import { cutText } from '../../../ui/visible-text.ts';
import { formatCompare } from '../../../url-state/compare-link.ts';
import { formatInspect } from '../../../url-state/link.ts';
import { readPasted } from '../../../url-state/pasted.ts';
import { navigate } from '../../../url-state/use-route.ts';
import type { KeptObject } from '../../parts/kept-objects.ts';
import { unreadableText } from '../../parts/names-nothing.ts';
import { nameInALine } from '../../parts/object-name.ts';
import { useObjectsAtHand } from '../../parts/pinned-objects.ts';
import { type Entry, findEntries, indexAfter } from './find-entries.ts';
import css from './palette.module.css';

/** Takes the keys that the box above does not want. */
export type PressedKey = (event: KeyboardEvent) => void;

interface PaletteListProps {
  readonly id: string;
  readonly typed: string;
  readonly session: Session;
  readonly here: Here;
  readonly close: () => void;
  readonly keys: RefObject<PressedKey | null>;
  /** Whether the first entry was taken before there was any. */
  readonly entered: boolean;
  /** Tells the box which option its keys are about: its id. */
  readonly onActive: (option: string | undefined) => void;
}

/** What the typed words find: commands, what is pinned or was looked at lately, and the object that the text itself names. */
export function PaletteList({ id, typed, session, here, close, keys, entered, onActive }: PaletteListProps) {
  const [chosen, setChosen] = useState({ typed, index: 0 });
  const optionPrefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const entries = [...useNamed(typed, session, here), ...useOffered(), ...useAtHand()];
  const groups = findEntries(entries, typed);
  const found = groups.flatMap((group) => group.entries);
  // Other words find other entries: the first of them is meant until somebody goes on.
  const at = chosen.typed === typed ? Math.min(chosen.index, Math.max(0, found.length - 1)) : 0;
  const choose = (index: number) => setChosen({ typed, index });
  const active = found.length > 0 ? `${optionPrefix}-${at}` : undefined;
  useEffect(() => onActive(active), [active, onActive]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: at === 0 ? 'end' : 'nearest' });
  }, [at]);
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    // First, so that the focus is back where it was: a command may well move it.
    close();
    entry.run();
  };
  const takeFirst = useEffectEvent(() => take(found[0]));
  useEffect(() => {
    if (entered) takeFirst();
  }, [entered]);
  useImperativeHandle(keys, () => (event) => {
    const next = indexAfter(event.key, at, found.length);
    const isTaken = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (next === undefined && !isTaken) return;
    // Enter would also press what has the focus once this is closed.
    event.preventDefault();
    if (isTaken) take(found[at]);
    else if (next !== undefined) choose(next);
  });
  return (
    <>
      <div ref={list} id={id} role="listbox" aria-label="Commands" className={css.list}>
        {groups.map(({ group, entries: members }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={group} role="group" aria-label={group}>
            <p className={css.group} aria-hidden="true">
              {group}
            </p>
            {members.map((entry) => {
              const index = found.indexOf(entry);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and takes the keys
                // biome-ignore lint/a11y/useFocusableInteractive: an option is pointed at, not focused
                <div
                  key={entry.id}
                  id={`${optionPrefix}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className={css.entry}
                  onPointerMove={() => choose(index)}
                  onClick={() => take(entry)}
                >
                  <span className={css.title}>
                    {entry.detail === undefined ? entry.title : <RawValue value={entry.title} />}
                    {entry.detail !== undefined && (
                      <span className={css.detail}>
                        <RawValue value={cutText(entry.detail, 160)} />
                      </span>
                    )}
                  </span>
                  {entry.keys !== undefined && <Kbd keys={entry.keys} />}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className={css.none}>
          {whyNothing(typed)}
        </p>
      )}
    </>
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

function useAtHand(): readonly Entry[] {
  const { pinned, recent } = useObjectsAtHand();
  const entry = (group: string) => (object: KeptObject) => ({
    id: object.link,
    title: cutText(object.key.slice(object.key.lastIndexOf('/', object.key.length - 2) + 1), 80),
    group,
    detail: nameInALine(object),
    run: () => navigate(object.link),
  });
  return [...pinned.map(entry('Pinned')), ...recent.map(entry('Looked at lately'))];
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

/** Words that look like a name of an object are told what is wrong with it. */
function whyNothing(typed: string): string {
  const reading = readPasted(typed);
  if (reading.kind === 'located') return 'This names no object yet. Add the key.';
  if (reading.kind === 'problem' && /[/:]/.test(typed)) return unreadableText(reading);
  return 'No command has all of these words, and they name no object.';
}
