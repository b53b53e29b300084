import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { Connection } from '../../../connections/config.ts';
import type { Session } from '../../../connections/session.ts';
import { bucketKind } from '../../../object-head/bucket-kind.ts';
import type { VersionEntry } from '../../../object-head/versions/version-entry.ts';
import { mayAskAhead } from '../../../queries/ahead.ts';
import { canListVersions } from '../../../queries/version-listing.ts';
import { versionsQuery } from '../../../queries/versions.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { InspectLink } from '../../../url-state/link-schema.ts';
import { briefProblem } from './brief-problem.ts';
import { ListingProblem, VersionList } from './lazy-list.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { useVersions, type VersionHistory } from './use-versions.ts';
import { intentMs } from './use-warm-head.ts';
import css from './versions-panel.module.css';

export interface VersionsPanelProps {
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly session: Session;
  /** Buttons at the end of a row, such as one that compares it. */
  readonly actions?: ((entry: VersionEntry) => ReactNode) | undefined;
}

/** Whether the panel was left open: for this visit, whichever object comes next. */
let leftOpen = false;

/** All versions of the object: asked for when the panel is opened, or, where that costs them nothing, when somebody is about to. */
export function VersionsPanel({ link, connection, session, actions }: VersionsPanelProps) {
  const heading = useId();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(leftOpen);
  const noVersions = bucketKind(link.request.bucket).startsWith('directory');
  const askable = !noVersions && canListVersions(link, connection, session);
  const { history, error, busy, again } = useVersions(link, connection, session, open && askable);
  const name = listName(link);
  // A list that was there when the panel was opened may be as short as it is. One that was waited for keeps the height of
  // what held its place, so that nothing moves when it comes.
  const [ready, setReady] = useState<{ readonly name: string; readonly rows: number }>();
  const rows = ready?.name === name ? ready.rows : undefined;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const intend = () => {
    clearTimeout(timer.current);
    if (!askable || open || history || error) return;
    timer.current = setTimeout(() => {
      VersionList.ahead();
      if (!mayAskAhead(link, connection)) return;
      void queryClient.prefetchInfiniteQuery(versionsQuery(link, connection, session));
    }, intentMs);
  };
  const forget = () => clearTimeout(timer.current);
  return (
    <section aria-labelledby={heading} className={css.panel}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to who comes near the line inside */}
      <div onPointerEnter={intend} onPointerLeave={forget} onFocus={intend} onBlur={forget}>
        <Disclosure
          title={<h2 id={heading}>Versions</h2>}
          summary={history ? shortCount(history) : error ? briefProblem(error) : undefined}
          open={open}
          onOpenChange={(next) => {
            forget();
            leftOpen = next;
            setOpen(next);
            setReady(history && { name, rows: history.entries.length });
            if (next) VersionList.ahead();
          }}
        >
          {open && (
            <div className={css.body}>
              {noVersions ? (
                <p>Directory buckets (S3 Express One Zone) keep no versions: each object has the one that it is.</p>
              ) : history ? (
                <VersionList
                  key={name}
                  placeholder={<ListSkeleton />}
                  {...{ link, connection, session, history, actions, rows }}
                />
              ) : error ? (
                <ListingProblem placeholder={<ListSkeleton />} {...{ error, link, connection, busy }} onRetry={again} />
              ) : (
                <ListSkeleton />
              )}
            </div>
          )}
        </Disclosure>
      </div>
    </section>
  );
}

/** `5,000`, or `1,000+` while there are more. */
function shortCount({ entries, complete }: VersionHistory): string {
  return `${entries.length.toLocaleString('en')}${complete ? '' : '+'}`;
}

/** Another object has another list, with a filter and a place of its own; another version of the same one has not. */
function listName({ connection, place, request: { bucket, key } }: InspectLink): string {
  return JSON.stringify([connection, place, bucket, key]);
}
