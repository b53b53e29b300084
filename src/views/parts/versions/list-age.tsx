import type { ShownVersion } from '../../../object-head/versions/shown-version.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useNow } from '../../parts/use-now.ts';

interface ListAgeProps {
  /** Ms since 1970 by this device's clock. */
  readonly listedAt: number;
  readonly shown: ShownVersion;
}

/** How old the list is, and what that means for the version on the screen: "latest" and "all" are said of that moment. */
export function ListAge({ listedAt, shown }: ListAgeProps) {
  const second = Math.floor(listedAt / 1000) * 1000;
  const now = Math.max(useNow(), second);
  return (
    <>
      Listed <RelativeTime instant={second} now={now} />.
      {shown.kind === 'list-older' && ' It is older than the answer, and does not have the version shown.'}
      {shown.kind === 'gone' && ' It is newer than the answer, and no longer has the version shown.'}
    </>
  );
}
