import type { HiddenBy } from '../../../object-head/versions/hidden-by.ts';
import type { DeleteMarker } from '../../../object-head/versions/version-entry.ts';
import { Badge } from '../../../ui/badge.tsx';
import { formatUtc } from '../../../ui/format-instant.ts';
import { roles } from './grid-roles.ts';
import { shortBytes, shortId } from './short-text.ts';
import css from './version-row.module.css';

interface MarkerCellProps {
  readonly marker: DeleteMarker;
  readonly hides: HiddenBy | undefined;
}

/** What a delete marker hides, in the place of what it does not have. */
export function MarkerCell({ marker, hides }: MarkerCellProps) {
  const { isLatest, lastModified } = marker;
  const since = isLatest && lastModified !== undefined ? ` since ${formatUtc(lastModified)}` : '';
  return (
    <td {...roles.cell} colSpan={4} className={css.hides}>
      <span className={css.inColumn}>
        <Badge tone="caution">delete marker</Badge>
      </span>
      {hides?.kind === 'version' && (
        <>
          {isLatest ? 'hides ' : 'hid '}
          <code>{shortId(hides.version.versionId)}</code> ({shortBytes(hides.version.size)})
          {hides.through === 0
            ? since
            : `, with ${hides.through === 1 ? 'another marker' : `${hides.through} other markers`} between`}
        </>
      )}
      {hides?.kind === 'nothing' && 'hides nothing: no version is left under it'}
      {hides?.kind === 'not-listed' && 'what it hides has not been read yet'}
    </td>
  );
}
