import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { cutText } from '../../ui/visible-text.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { isAmong, type KeptObject } from '../parts/kept-objects.ts';
import { pin, pinRemarks, unpin, usePinnedObjects } from '../parts/pinned-objects.ts';
import css from './link-list.module.css';
import { ObjectLink } from './object-link.tsx';

/** More are shown when asked for: what comes below should not be far. */
const shownAtFirst = 12;

/** What somebody wants at hand. What is unpinned keeps its row until the view is left, so that it can be pinned again. */
export function PinnedObjects() {
  const pinned = usePinnedObjects();
  const [rows, setRows] = useState(pinned);
  const [whole, setWhole] = useState(false);
  const [remark, setRemark] = useState<string>();
  const added = pinned.filter((object) => !isAmong(rows, object));
  if (added.length > 0) setRows([...added, ...rows]);
  if (rows.length === 0) return null;
  const toggle = (object: KeptObject, index: number) => {
    const before = rows.slice(0, index).filter((row) => isAmong(pinned, row));
    const isPinned = isAmong(pinned, object);
    if (isPinned) unpin(object);
    const text = isPinned ? undefined : pinRemarks[pin(object, before.length)];
    setRemark(text);
    announce(text ?? (isPinned ? 'Unpinned' : 'Pinned'));
  };
  return (
    <section className={css.section} aria-labelledby="pinned">
      <h2 id="pinned">Pinned</h2>
      <ul className={css.list}>
        {rows.slice(0, whole ? undefined : shownAtFirst).map((object, index) => (
          <li key={object.link} className={css.row}>
            <ObjectLink object={object} />
            <Button variant="quiet" size="small" onClick={() => toggle(object, index)}>
              {isAmong(pinned, object) ? 'Unpin' : 'Pin again'}
              <VisuallyHidden> {cutText(object.key, 80)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > shownAtFirst && (
        <div>
          <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? `Show the first ${shownAtFirst}` : `Show all ${rows.length}`}
          </Button>
        </div>
      )}
      {remark !== undefined && <p className={css.remark}>{remark}</p>}
      <p className={css.remark}>Names only, kept in this browser until you unpin them.</p>
    </section>
  );
}
