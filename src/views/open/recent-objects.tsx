import { Button } from '../../ui/button.tsx';
import { useObjectsAtHand } from '../parts/pinned-objects.ts';
import { forgetObjects } from '../parts/recent-objects.ts';
import css from './link-list.module.css';
import { ObjectLink } from './object-link.tsx';

/** What was looked at lately on this device, but for what is pinned. */
export function RecentObjects() {
  const { recent } = useObjectsAtHand();
  if (recent.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="recent">
      <div className={css.head}>
        <h2 id="recent">Recent</h2>
        <Button variant="quiet" size="small" onClick={forgetObjects}>
          Clear
        </Button>
      </div>
      <ul className={css.list}>
        {recent.map((object) => (
          <li key={object.link}>
            <ObjectLink object={object} />
          </li>
        ))}
      </ul>
      <p className={css.remark}>Names only, kept in this browser.</p>
    </section>
  );
}
