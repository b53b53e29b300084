/** What the line under the list says: how much was read, how much of it matches, how far a search has come. */
import { type ReactNode, useMemo } from 'react';
import type { VersionEntry } from '../../../object-head/versions/version-entry.ts';
import { formatUtc } from '../../../ui/format-instant.ts';
import { RawValue } from '../../../ui/raw-value.tsx';
import { countOf } from './count-versions.ts';
import type { SearchGoal, SearchOutcome } from './use-search.ts';
import type { VersionHistory } from './use-versions.ts';

const numbers = new Intl.NumberFormat('en');

/** A search on its way. */
export function Progress({ goal, entries }: { goal: SearchGoal; entries: readonly VersionEntry[] }): ReactNode {
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

/** A search that found nothing. */
export function Missing({ outcome: { goal }, entries, complete }: MissingProps): ReactNode {
  const among = complete ? `all ${numbers.format(entries.length)}` : `the ${numbers.format(entries.length)} read`;
  if (goal.kind === 'instant') return `None of ${among} is as old as ${formatUtc(goal.instant)}. `;
  return (
    <>
      None of {among} has the id <RawValue value={goal.versionId} limit={60} quiet />.{' '}
    </>
  );
}

interface MatchingProps {
  readonly matching: number;
  readonly of: number;
  readonly done: boolean;
}

/** A filter, which may not have looked at all of them yet. */
export function Matching({ matching, of, done }: MatchingProps): ReactNode {
  return `${numbers.format(matching)} of ${numbers.format(of)} match${done ? '' : ' so far'}. `;
}

/** What there is, or that there is more. */
export function Known({ history, filtered }: { history: VersionHistory; filtered: boolean }): ReactNode {
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
