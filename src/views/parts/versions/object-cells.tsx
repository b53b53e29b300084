import type { ObjectVersion } from '../../../object-head/versions/version-entry.ts';
import { roles } from './grid-roles.ts';
import { shortBytes, shortEtag } from './short-text.ts';
import css from './version-row.module.css';

/** What the listing says of an object: size, class, ETag, checksum. */
export function ObjectCells({ version }: { version: ObjectVersion }) {
  const { size, storageClass, etag, checksumAlgorithms, checksumType } = version;
  const checksum = [...checksumAlgorithms, checksumType].filter(Boolean).join(' ');
  return (
    <>
      <td {...roles.cell} className={css.size}>
        {shortBytes(size)}
      </td>
      <td {...roles.cell} className={css.storageClass}>
        {storageClass}
      </td>
      <td {...roles.cell} className={css.etag}>
        {etag !== undefined && shortEtag(etag)}
      </td>
      <td {...roles.cell} className={css.checksum}>
        {checksum || 'none listed'}
      </td>
    </>
  );
}
