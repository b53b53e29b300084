import { memo, type ReactNode, useState } from 'react';
import type { HiddenBy } from '../../../object-head/versions/hidden-by.ts';
import type { VersionEntry } from '../../../object-head/versions/version-entry.ts';
import { Badge } from '../../../ui/badge.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { formatLocal, formatRelative, formatUtc } from '../../../ui/format-instant.ts';
import { roles } from './grid-roles.ts';
import { MarkerCell } from './marker-cell.tsx';
import { ObjectCells } from './object-cells.tsx';
import { shortBytes, shortId } from './short-text.ts';
import css from './version-row.module.css';

export interface VersionRowProps {
  readonly entry: VersionEntry;
  /** From 0, among the rows that are listed. */
  readonly position: number;
  /** From the top of the list, in px. */
  readonly top: number;
  /** The version that the page shows. */
  readonly selected: boolean;
  /** The one row that Tab leads to. */
  readonly isTabStop: boolean;
  readonly href: string;
  /** For a delete marker. */
  readonly hides: HiddenBy | undefined;
  readonly now: number;
  readonly actions: ((entry: VersionEntry) => ReactNode) | undefined;
  readonly onIntent: (entry: VersionEntry) => void;
  readonly onLeave: () => void;
  /** The focus has come into the row. */
  readonly onFocus: (position: number) => void;
}

/** One version or delete marker. The whole row is its link; its buttons are there where somebody is. */
export const VersionRow = memo(function VersionRow(props: VersionRowProps) {
  const { entry, position, top, selected, isTabStop, href, hides, now, actions, onIntent, onLeave, onFocus } = props;
  const [pointed, setPointed] = useState(false);
  const { versionId, isLatest, lastModified } = entry;
  const isMarker = entry.kind === 'delete-marker';
  const utc = lastModified === undefined ? 'unknown time' : formatUtc(lastModified);
  return (
    <tr
      {...roles.row}
      aria-rowindex={position + 2}
      className={classNames(css.row, selected && css.selected, isMarker && css.marker)}
      style={{ transform: `translateY(${top}px)` }}
      title={titleOf(entry)}
      data-version-id={versionId}
      data-latest={isLatest || undefined}
      data-delete-marker={isMarker || undefined}
      onFocus={() => {
        onFocus(position);
        onIntent(entry);
      }}
      onBlur={onLeave}
      onPointerEnter={() => {
        setPointed(true);
        onIntent(entry);
      }}
      onPointerLeave={() => {
        setPointed(false);
        onLeave();
      }}
    >
      <td {...roles.cell} className={css.time}>
        <a
          href={href}
          className={css.link}
          data-position={position}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={selected || undefined}
          aria-label={nameOf(entry, utc)}
        >
          {utc}
        </a>
        {lastModified !== undefined && <span className={css.ago}>{formatRelative(lastModified, now)}</span>}
        {(isMarker || isLatest) && (
          <span className={css.marks}>
            {isMarker && <Badge tone="caution">delete marker</Badge>}
            {isLatest && <Badge tone="good">latest</Badge>}
          </span>
        )}
      </td>
      <td {...roles.cell} className={css.id}>
        {shortId(versionId)}
        {isLatest && (
          <span className={css.inColumn}>
            <Badge tone="good">latest</Badge>
          </span>
        )}
      </td>
      {entry.kind === 'version' ? <ObjectCells version={entry} /> : <MarkerCell marker={entry} hides={hides} />}
      <td {...roles.cell} className={css.actions}>
        {(pointed || selected || isTabStop) && (
          <>
            <CopyButton text={versionId} what="version id" />
            {actions?.(entry)}
          </>
        )}
      </td>
    </tr>
  );
});

/** What a screen reader says of the row's link: what sets it apart first. */
function nameOf(entry: VersionEntry, utc: string): string {
  const marks = [entry.kind === 'delete-marker' && 'delete marker', entry.isLatest && 'latest'];
  const size = entry.kind === 'version' && entry.size !== undefined && shortBytes(entry.size);
  return [utc, ...marks, size, `version ${shortId(entry.versionId)}`].filter(Boolean).join(', ');
}

/** What the row has no room for. */
function titleOf(entry: VersionEntry): string {
  const { versionId, lastModified } = entry;
  const lines = [`version ${versionId}`, lastModified !== undefined && `${formatLocal(lastModified)} (here)`];
  if (entry.kind === 'version') {
    lines.push(entry.size !== undefined && `${entry.size.toLocaleString('en-US')} bytes`);
    lines.push(entry.etag !== undefined && `ETag ${entry.etag}`);
  }
  return lines.filter(Boolean).join('\n');
}
