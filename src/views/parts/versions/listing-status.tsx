import { type ReactNode, useMemo } from 'react';
import type { VersionEntry } from '../../../object-head/versions/version-entry.ts';
import { Button } from '../../../ui/button.tsx';
import { formatUtc } from '../../../ui/format-instant.ts';
import { RawValue } from '../../../ui/raw-value.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { countOf } from './count-versions.ts';
import css from './listing-status.module.css';
import type { SearchGoal, SearchOutcome } from './use-search.ts';
import type { VersionHistory } from './use-versions.ts';

interface ListingStatusProps {
  readonly history: VersionHistory;
  /** How many entries match; undefined where nothing is filtered out. */
  readonly matching: number | undefined;
  readonly goal: SearchGoal | undefined;
  readonly outcome: SearchOutcome | undefined;
  /** The version that the page shows, where it is not among those that were read. */
  readonly wanted: string | undefined;
  readonly onFind: (versionId: string) => void;
  readonly onReadAll: () => void;
  readonly onStop: () => void;
}

/** How much of the history is here, whether there is more, and how to get it. As tall with a button as without one. */
export function ListingStatus({
  history,
  matching,
  goal,
  outcome,
  wanted,
  onFind,
  onReadAll,
  onStop,
}: ListingStatusProps) {
  const { entries, complete, stuck, busy, again } = history;
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
            {matching !== undefined && `${numbers.format(matching)} of ${numbers.format(entries.length)} match. `}
            <Known history={history} filtered={matching !== undefined} />
          </>
        )}
      </p>
      <span className={css.actions}>
        {goal && (
          <Button size="small" onClick={onStop}>
            Stop
          </Button>
        )}
        {!goal && more && wanted !== undefined && (
          <Button size="small" onClick={() => onFind(wanted)}>
            Find the version shown
          </Button>
        )}
        {!goal && more && (
          <Button size="small" onClick={onReadAll}>
            Read all
          </Button>
        )}
        {!goal && (
          <Button size="small" variant="quiet" busy={busy && entries.length === 0} onClick={again}>
            List again
          </Button>
        )}
      </span>
    </div>
  );
}

const numbers = new Intl.NumberFormat('en');

function Progress({ goal, entries }: { goal: SearchGoal; entries: readonly VersionEntry[] }): ReactNode {
  const oldest = entries.at(-1)?.lastModified;
  const back = oldest === undefined ? '' : `, back to ${formatUtc(oldest)}`;
  return (
    <>
      {goal.kind === 'version' && (
        <>
          Looking for <RawValue value={goal.versionId} limit={60} quiet />:{' '}
        </>
      )}
      {goal.kind === 'instant' && `Looking for ${formatUtc(goal.instant)}: `}
      {`${numbers.format(entries.length)} read so far${back}.`}
    </>
  );
}

interface MissingProps {
  readonly outcome: Extract<SearchOutcome, { kind: 'missing' }>;
  readonly entries: readonly VersionEntry[];
  readonly complete: boolean;
}

function Missing({ outcome: { goal }, entries, complete }: MissingProps): ReactNode {
  const among = complete ? `all ${numbers.format(entries.length)}` : `the ${numbers.format(entries.length)} read`;
  if (goal.kind === 'instant') return `None of ${among} is as old as ${formatUtc(goal.instant)}. `;
  return (
    <>
      None of {among} has the id <RawValue value={goal.versionId} limit={60} quiet />.{' '}
    </>
  );
}

function Known({ history, filtered }: { history: VersionHistory; filtered: boolean }): ReactNode {
  const { entries, complete, stuck } = history;
  const count = useMemo(() => countOf(entries), [entries]);
  if (stuck && entries.length === 0)
    return 'The store has versions of this key, but does not say where its list of them goes on.';
  if (stuck)
    return `${count.words} read. The store does not say where its list goes on, so older ones cannot be listed.`;
  if (!complete) return filtered ? 'There are more to read.' : `${count.words} read, newest first. There are more.`;
  if (entries.length === 0) return 'This bucket has no version and no delete marker of this key.';
  if (filtered) return 'That is all there are.';
  const [only] = entries;
  if (entries.length === 1 && only?.kind === 'version' && only.versionId === 'null') {
    return (
      <>
        One version, with the id <code>null</code>: it was written while the bucket had no versioning, or while
        versioning was suspended.
      </>
    );
  }
  return `${count.words}. That is all.`;
}
