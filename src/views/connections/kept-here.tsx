import { type ReactNode, useReducer, useRef } from 'react';
import { type KeptItem, keptIn } from '../../connections/kept-here.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { singleKeys } from '../../ui/single-keys.ts';
import { timeZone } from '../../ui/time-zone.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { unpinAll, usePinnedObjects } from '../parts/pinned-objects.ts';
import { forgetObjects, useRecentObjects } from '../parts/recent-objects.ts';
import { theme } from '../parts/tools/theme.ts';
import css from './kept-list.module.css';

interface Entry {
  /** That of the storage. */
  readonly key: string;
  readonly name: string;
  readonly what: ReactNode;
  readonly forget?: () => void;
}

/** What outlives this page in the browser, entry by entry, and how to be rid of it. */
export function KeptHere() {
  const [, readAgain] = useReducer((times: number) => times + 1, 0);
  const head = useRef<HTMLHeadingElement>(null);
  const objects = { recent: useRecentObjects().length, pinned: usePinnedObjects().length };
  // What is chosen while this is shown comes or goes at once.
  for (const choice of [theme, timeZone, singleKeys]) choice.use();
  const storages = [allowed(() => localStorage), allowed(() => sessionStorage)].filter((one) => one !== undefined);
  const entries = storages.flatMap((storage) =>
    keptIn(storage).flatMap((item) => entryOf(item, storage, objects) ?? []),
  );
  const forget = ({ name, forget }: Entry) => {
    forget?.();
    readAgain();
    announce(`${name}: forgotten`);
    head.current?.focus();
  };
  return (
    <section className={css.section} aria-labelledby="kept">
      <h2 id="kept" ref={head} tabIndex={-1}>
        What this browser keeps
      </h2>
      {entries.length === 0 && <p>Nothing.</p>}
      <ul className={css.list}>
        {entries.map((entry) => (
          <li key={entry.key} className={css.item}>
            <div>
              {entry.name}
              <div className={css.remark}>{entry.what}</div>
            </div>
            {entry.forget && (
              <Button size="small" onClick={() => forget(entry)}>
                Forget<VisuallyHidden> {entry.name}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={css.remark}>No answer of S3, no access key, no customer key and no edit of a connection is kept.</p>
    </section>
  );
}

function allowed(storage: () => Storage): Storage | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}

function entryOf(
  item: KeptItem,
  storage: Storage,
  objects: Readonly<Record<'recent' | 'pinned', number>>,
): Entry | undefined {
  const { key } = item;
  const forget = () => storage.removeItem(key);
  switch (item.kind) {
    case 'identity':
      return {
        key,
        name: `Identity id of a guest of ${item.pool}`,
        what: (
          <>
            <RawValue value={item.id} quiet /> It is no secret: with it the next visit is the same guest.
          </>
        ),
        forget,
      };
    case 'recent':
    case 'pinned': {
      const count = objects[item.kind];
      const name = item.kind === 'recent' ? 'Recent objects' : 'Pinned objects';
      const forgetAll = item.kind === 'recent' ? forgetObjects : unpinAll;
      return count === 0 ? undefined : { key, name, what: `${count}: their names and links`, forget: forgetAll };
    }
    case 'approvals':
      return { key, name: 'Approved addresses', what: 'those above that say so' };
    case 'theme':
      return { key, name: 'Light or dark', what: 'as chosen in the header', forget: () => theme.choose('system') };
    case 'times':
      return { key, name: 'UTC or local times', what: 'as chosen in the header', forget: () => timeZone.choose('utc') };
    case 'single-keys':
      return {
        key,
        name: 'Single letters as shortcuts',
        what: 'as chosen in the list of keys',
        forget: () => singleKeys.choose('on'),
      };
    case 'signed-in':
      return { key, name: 'Sign-in', what: 'tokens, in this tab alone, until you sign out or close it' };
    case 'signing-in':
      return { key, name: 'A sign-in that was begun', what: 'what the way back from the provider needs, in this tab' };
    case 'left-behind':
      return {
        key,
        name: 'The link from which you left to sign in',
        what: <RawValue value={item.link} quiet limit={200} />,
        forget,
      };
    case 'other':
      return { key, name: key, what: 'from another version of this page', forget };
  }
}
