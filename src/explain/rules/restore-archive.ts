/** In which archive does an object lie, and how long does S3 take to bring it back? Knows no running restore: `restore.ts` does. */
import { isAbsent, known, type Reading } from '../rule.ts';
import type { Segment, Words } from '../words.ts';

export type Archive =
  /** Can be read at once. */
  | { readonly kind: 'none' }
  /** `temporary`: a restore makes a copy for some days. Otherwise it moves the object back. */
  | { readonly kind: 'archive'; readonly name: Segment; readonly slow: boolean; readonly temporary: boolean }
  /** An Intelligent-Tiering object whose tier cannot be seen, or is none that S3 documents. */
  | { readonly kind: 'unknown-tier' }
  /** No storage class to go by, or none that is known here. */
  | { readonly kind: 'unknown' };

/**
 * The archive that `x-amz-storage-class` and `x-amz-archive-status` name; STANDARD where the class was provably not sent.
 * A class that is not known here gives `unknown`.
 *
 * @example archiveOf(reading) // { kind: 'archive', name: { code: 'DEEP_ARCHIVE' }, slow: true, temporary: true }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/archived-objects.html
 */
export function archiveOf(reading: Reading): Archive {
  const status = known(reading, 'ArchiveStatus')?.trim();
  if (status === 'ARCHIVE_ACCESS' || status === 'DEEP_ARCHIVE_ACCESS')
    return { kind: 'archive', name: { code: status }, slow: status.startsWith('DEEP'), temporary: false };
  if (status !== undefined) return { kind: 'unknown-tier' };
  const storageClass = known(reading, 'StorageClass')?.trim();
  if (storageClass === 'GLACIER' || storageClass === 'DEEP_ARCHIVE')
    return { kind: 'archive', name: { code: storageClass }, slow: storageClass.startsWith('DEEP'), temporary: true };
  if (storageClass === 'INTELLIGENT_TIERING')
    return { kind: isAbsent(reading, 'ArchiveStatus') ? 'none' : 'unknown-tier' };
  return { kind: storageClass === undefined && !isAbsent(reading, 'StorageClass') ? 'unknown' : 'none' };
}

/**
 * How long each kind of retrieval typically takes, cheapest last, as S3 documents it.
 *
 * @example retrievalTimes({ kind: 'archive', name: { code: 'DEEP_ARCHIVE' }, slow: true, temporary: true })
 * // ['It typically takes up to 12 hours (', { code: 'Standard' }, ') or 48 hours (', { code: 'Bulk' }, ').']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects-retrieval-options.html
 */
export function retrievalTimes({ slow }: { readonly slow: boolean }): Words {
  const [standard, bulk] = [{ code: 'Standard' }, { code: 'Bulk' }];
  if (slow) return ['It typically takes up to 12 hours (', standard, ') or 48 hours (', bulk, ').'];
  const expedited = { code: 'Expedited' };
  return [
    'It typically takes 1 to 5 minutes (',
    expedited,
    ', up to about 250 MB), 3 to 5 hours (',
    standard,
    ') or 5 to 12 hours (',
    bulk,
    ').',
  ];
}
