import type { ReactNode } from 'react';
import type { Session } from '../../connections/session.ts';
import { Notice } from '../../ui/notice.tsx';
import { ColumnActions } from './column-actions.tsx';
import { ColumnName } from './column-name.tsx';
import { ColumnStatus } from './column-status.tsx';
import css from './compare-view.module.css';
import type { Change } from './use-change.ts';
import type { ComparedColumn } from './use-columns.ts';

interface StartProps {
  readonly compared: readonly ComparedColumn[];
  readonly session: Session;
  readonly change: Change;
  /** Buttons that make the comparison grow. */
  readonly children: ReactNode;
}

/** Nothing to compare yet, or one object that waits for another: what this view does, and how to begin. */
export function Start({ compared, session, change, children }: StartProps) {
  const [only] = compared;
  return (
    <div className={css.start}>
      {only && (
        <section className={css.only} aria-label="The first object" data-column={0}>
          <ColumnName compared={only} index={0} isReference />
          <ColumnStatus compared={only} index={0} />
          <ColumnActions compared={only} index={0} count={1} isReference hasKeys={false} {...{ session, change }} />
          <p className={css.previous}>{children}</p>
        </section>
      )}
      <Notice tone="fact" title={only ? 'Add a second object to compare.' : 'Add two objects or more to compare.'}>
        <p>
          Versions of one object, objects of several buckets, or of several connections. One HEAD request each; nothing
          is downloaded.
        </p>
        <p>
          Every field is held against the first object: the same, changed, only in one of them, or not to be told. What
          a bucket’s CORS hides is never counted as a difference.
        </p>
      </Notice>
    </div>
  );
}
