/** Can this object be read now, or must it be restored from an archive first? Which archive it is, is in `restore-archive.ts`. */
import { parseRestore, type Restore } from '../../object-head/header-values/restore.ts';
import { type Explanation, evidenceOf, isUnknown, known, type Reading, type Rule } from '../rule.ts';
import type { Words } from '../words.ts';
import { type Archive, archiveOf, retrievalTimes } from './restore-archive.ts';

type Said = Pick<Explanation, 'tone' | 'title' | 'says' | 'todo'>;

const day = 24 * 3_600_000;

const refused: Words = [
  'HEAD works, but GET answers 403 ',
  { code: 'InvalidObjectState' },
  ' as long as there is no readable copy.',
];

/**
 * Archives, their restores, and until when a restored copy can be read; dates are compared with `reading.now` (ms since
 * 1970 UTC), and the instant itself counts as past. Silent for objects that can be read at once, and where no header
 * about it can be seen. A restore status that cannot be read is shown as it is.
 *
 * @example x-amz-storage-class: GLACIER with x-amz-restore: ongoing-request="true"
 * // Being restored from GLACIER: it cannot be read yet.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html
 */
export const restore: Rule = {
  id: 'restore',
  question: 'Can this object be read now, or must it be restored first?',
  reads: ['StorageClass', 'ArchiveStatus', 'Restore'],
  explain: (reading) => {
    const said = words(reading);
    return said && { id: 'restore', ...said, evidence: evidenceOf(reading, ...restore.reads) };
  },
};

function words(reading: Reading): Said | undefined {
  const archive = archiveOf(reading);
  const raw = known(reading, 'Restore');
  if (raw === undefined) return withoutRestore(archive, reading);
  const state = parseRestore(raw);
  if (!state)
    return {
      tone: 'caution',
      title: 'There is a restore of this object, but what S3 says of it cannot be read.',
      says: [['It says: ', { value: raw }], refused],
    };
  return state.ongoing ? ongoing(archive, reading) : restored(state, archive, reading.now);
}

function withoutRestore(archive: Archive, reading: Reading): Said | undefined {
  if (archive.kind === 'archive') return archived(archive, reading);
  if (archive.kind === 'unknown-tier') return unknownTier(reading);
  // Its name and its price are those of an archive, so people look for the restore that it does not need.
  if (known(reading, 'StorageClass')?.trim() !== 'GLACIER_IR') return undefined;
  return { tone: 'fact', title: [{ code: 'GLACIER_IR' }, ' can be read at once: it needs no restore.'], says: [] };
}

function archived(archive: Extract<Archive, { kind: 'archive' }>, reading: Reading): Said {
  const hidden = isUnknown(reading, 'Restore');
  const { name, temporary } = archive;
  return {
    tone: 'caution',
    title: hidden
      ? ['Archived in ', name, '. Whether a restored copy can be read is not known.']
      : ['Archived in ', name, ': it cannot be read until it is restored.'],
    says: [refused, ...(reading.store === undefined ? [retrievalTimes(archive)] : []), effect(temporary)],
    todo: [
      [
        'Ask for it with ',
        { code: 'RestoreObject' },
        ...(temporary ? [', naming the days for which the copy is to be kept'] : [', without a number of days']),
        '. It takes ',
        { code: 's3:RestoreObject' },
        '.',
      ],
    ],
  };
}

function effect(temporary: boolean): Words {
  return temporary
    ? 'A restore makes a copy that can be read for some days. The storage class stays what it is, and both are billed.'
    : 'A restore moves the object back to the Frequent Access tier.';
}

function unknownTier(reading: Reading): Said {
  const raw = known(reading, 'ArchiveStatus');
  const header = { code: 'x-amz-archive-status' };
  return {
    tone: raw === undefined ? 'fact' : 'caution',
    title: 'Whether this Intelligent-Tiering object can be read at once is not known.',
    says: [
      raw === undefined
        ? ['In an archive tier it would have to be restored first. ', header, ' would tell; CORS may hide it.']
        : [header, ' is ', { value: raw }, ', which is no tier that S3 documents.'],
    ],
  };
}

function ongoing(archive: Archive, { store }: Reading): Said {
  const isArchive = archive.kind === 'archive';
  return {
    tone: 'caution',
    title: isArchive
      ? ['Being restored from ', archive.name, ': it cannot be read yet.']
      : 'Being restored: it cannot be read yet.',
    says: [...(isArchive && store === undefined ? [retrievalTimes(archive)] : []), refused],
    todo: [['Send HEAD again later: ', { code: 'ongoing-request="false"' }, ' says that it is there.']],
  };
}

function restored({ expiry }: Restore, archive: Archive, now: number): Said {
  if (expiry === undefined)
    return {
      tone: 'good',
      title: 'Restored: it can be read.',
      says: [archive.kind === 'archive' && !archive.temporary ? effect(false) : 'S3 names no date until which.'],
    };
  if (expiry <= now)
    return {
      tone: 'caution',
      title: ['The restored copy was kept until ', { instant: expiry }, '. Do not rely on reading it.'],
      says: ['S3 still names the copy, and removes it at its own time.', refused],
      todo: [['Restore it again with ', { code: 'RestoreObject' }, '.']],
    };
  const soon = expiry - now <= day;
  return {
    tone: soon ? 'caution' : 'good',
    title: ['Restored: it can be read until ', { instant: expiry }, '.'],
    says: ['After that S3 removes the copy; the archived object stays. Until then both are billed.'],
    todo: [['To keep the copy for longer, send ', { code: 'RestoreObject' }, ' again: the days count from then on.']],
  };
}
