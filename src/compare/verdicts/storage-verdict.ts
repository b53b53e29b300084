/** Is it stored as something else? */
import { parseStorageClass } from '../../object-head/header-values/storage-class.ts';
import { evidenceOf, type FindVerdicts, isAbsent, known, type Side } from './pair.ts';

/**
 * `storage-class-changed` where both classes are known and differ. Amazon S3 sends none for STANDARD; of other stores a
 * missing header says nothing.
 *
 * @example storageVerdict(pairOf('STANDARD', 'GLACIER'))[0]?.tone // 'caution'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html
 */
export const storageVerdict: FindVerdicts = (pair) => {
  const [before, after] = [classOf(pair.reference), classOf(pair.other)];
  if (before === undefined || after === undefined || before === after) return [];
  const needsRestore = (name: string) => parseStorageClass(name)?.readable === 'restore';
  const isSlower = needsRestore(after) && !needsRestore(before);
  return [
    {
      id: 'storage-class-changed',
      tone: isSlower ? 'caution' : 'fact',
      words: [
        'Storage class: ',
        { value: after },
        ' here, ',
        { value: before },
        ` in the reference.${isSlower ? ' Objects of this class must be restored before they can be read.' : ''}`,
      ],
      evidence: evidenceOf(pair, 'StorageClass'),
    },
  ];
};

function classOf(side: Side): string | undefined {
  const isDefault = side.answer.store === undefined && isAbsent(side, 'StorageClass');
  return known(side, 'StorageClass') ?? (isDefault ? 'STANDARD' : undefined);
}
