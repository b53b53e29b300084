import { objectUri } from '../../object-head/object-uri.ts';
import { Button } from '../../ui/button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { forgetObjects, useRecentObjects } from '../parts/recent-objects.ts';
import css from './link-list.module.css';

/** What was looked at lately on this device. */
export function RecentObjects() {
  const objects = useRecentObjects();
  if (objects.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="recent">
      <div className={css.head}>
        <h2 id="recent">Recent</h2>
        <Button variant="quiet" size="small" onClick={forgetObjects}>
          Clear
        </Button>
      </div>
      <ul className={css.list}>
        {objects.map(({ bucket, key, versionId, link }) => (
          <li key={link}>
            <a className={css.item} href={link}>
              <RawValue value={objectUri({ bucket, key })} limit={160} />
              {versionId !== undefined && <span className={css.aside}>version {versionId}</span>}
            </a>
          </li>
        ))}
      </ul>
      <p className={css.remark}>Names only, kept in this browser.</p>
    </section>
  );
}
