import { standingOf } from '../../compare/standing.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { StatusWord } from '../parts/status-word.tsx';
import { useNow } from '../parts/use-now.ts';
import css from './column-head.module.css';
import { ColumnFailure, ColumnObstacle } from './lazy-parts.ts';
import type { ComparedColumn } from './use-columns.ts';

/** What S3 answered for a column and when; or why there is no answer, with what can be done. */
export function ColumnStatus({ compared, index }: { compared: ComparedColumn; index: number }) {
  const now = useNow();
  const { column, obstacle, connection, busy, retry, cancel } = compared;
  const { outcome } = column;
  if (outcome.kind === 'waiting') {
    return (
      <div className={css.status} data-outcome="waiting">
        <Spinner /> <span>Waiting for S3…</span>
        <Button size="small" variant="quiet" aria-label={`Cancel column ${index + 1}`} onClick={cancel}>
          Cancel
        </Button>
      </div>
    );
  }
  if (outcome.kind === 'no-answer') {
    return (
      <div className={css.status} data-outcome={obstacle?.kind ?? outcome.failure.kind}>
        {obstacle || !connection ? (
          <ColumnObstacle compared={compared} failure={outcome.failure} />
        ) : (
          <ColumnFailure failure={outcome.failure} {...{ compared, connection, busy, index }} onRetry={retry} />
        )}
      </div>
    );
  }
  const { status, statusText, sentAt } = outcome.observation;
  const standing = standingOf(column);
  const second = Math.floor(sentAt / 1000) * 1000;
  return (
    <div className={css.status} data-outcome="answer" data-status={status}>
      <StatusWord status={status} statusText={statusText} />
      <RelativeTime instant={second} now={Math.max(now, second)} />
      {standing.kind === 'no-object' && standing.marker && <Badge tone="caution">delete marker</Badge>}
    </div>
  );
}
