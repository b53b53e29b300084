import { Skeleton } from '../../../ui/skeleton.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import status from './listing-status.module.css';
import css from './version-grid.module.css';
import tools from './versions-toolbar.module.css';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** The place of the list before its first page is there: as tall as what comes. */
export function ListSkeleton() {
  return (
    <>
      <div className={tools.tools}>
        <div className={tools.find}>
          <Skeleton width="full" height="control" />
        </div>
        <Skeleton width="medium" height="control" />
        <div className={tools.go}>
          <Skeleton width="full" height="control" />
        </div>
      </div>
      <div className={css.frame}>
        <div className={css.waiting}>
          {rows.map((row) => (
            <div key={row} className={css.placeholder}>
              <Skeleton width="long" />
              <Skeleton width="medium" />
            </div>
          ))}
        </div>
      </div>
      <div className={status.line}>
        <Spinner />
        <p role="status">Waiting for S3’s list of versions…</p>
      </div>
    </>
  );
}
