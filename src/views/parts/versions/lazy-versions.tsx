import { bucketKind } from '../../../object-head/bucket-kind.ts';
import { canListVersions } from '../../../queries/version-listing.ts';
import { lazyPart } from '../../parts/lazy-part.ts';
import { PartMissing } from '../../parts/part-missing.tsx';
import css from './lazy-versions.module.css';
import type { VersionsPanelProps } from './versions-panel.tsx';

// A part that cannot be had must not take the answer away, as an error would.
const Panel = lazyPart(async () => (await import('./versions-panel.tsx')).VersionsPanel, PartMissing);

/** The versions of the object that the link names, in chunks of their own. The line has its height from the start. */
export function Versions(props: VersionsPanelProps) {
  const { link, connection, session } = props;
  // Of a directory bucket it says that there are no versions, which nobody has to be asked about.
  const isDirectory = bucketKind(link.request.bucket).startsWith('directory');
  if (!isDirectory && !canListVersions(link, connection, session)) return null;
  return (
    <div className={css.place}>
      <Panel {...props} />
    </div>
  );
}
