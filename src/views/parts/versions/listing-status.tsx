import type { ShownVersion } from '../../../object-head/versions/shown-version.ts';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { ListAge } from './list-age.tsx';
import { Known, Matching, Missing, Progress } from './listing-sentences.tsx';
import css from './listing-status.module.css';
import type { SearchGoal, SearchOutcome } from './use-search.ts';
import type { VersionHistory } from './use-versions.ts';

interface ListingStatusProps {
  readonly history: VersionHistory;
  /** How many entries match; undefined where nothing is filtered out. */
  readonly matching: number | undefined;
  /** All that was read has been looked at. */
  readonly done: boolean;
  readonly goal: SearchGoal | undefined;
  readonly outcome: SearchOutcome | undefined;
  readonly shown: ShownVersion;
  readonly onFind: (versionId: string) => void;
  readonly onReadAll: () => void;
  readonly onStop: () => void;
}

/** How much of the history is here, whether there is more, and how to get it. As tall with a button as without one. */
export function ListingStatus(props: ListingStatusProps) {
  const { history, matching, done, goal, outcome, shown, onFind, onReadAll, onStop } = props;
  const { entries, complete, stuck, busy, renewing, again } = history;
  const more = !complete && !stuck;
  return (
    <div className={css.line}>
      {busy && <Spinner />}
      <p>
        {goal ? (
          <Progress goal={goal} entries={entries} />
        ) : (
          <>
            {outcome?.kind === 'missing' && <Missing outcome={outcome} entries={entries} complete={complete} />}
            {matching !== undefined && <Matching {...{ matching, done }} of={entries.length} />}
            {(matching === undefined || done) && <Known history={history} filtered={matching !== undefined} />}{' '}
            <ListAge listedAt={history.listedAt} shown={shown} />
          </>
        )}
      </p>
      <span className={css.actions}>
        {goal && (
          <Button size="small" onClick={onStop}>
            Stop
          </Button>
        )}
        {!goal && more && shown.kind === 'not-read' && (
          <Button size="small" onClick={() => onFind(shown.versionId)}>
            Find the version shown
          </Button>
        )}
        {!goal && more && (
          <Button size="small" onClick={onReadAll}>
            Read all
          </Button>
        )}
        {!goal && (
          <Button
            size="small"
            variant={shown.kind === 'list-older' ? 'default' : 'quiet'}
            busy={renewing}
            onClick={again}
          >
            List again
          </Button>
        )}
      </span>
    </div>
  );
}
