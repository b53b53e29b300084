/** Is this an object that stands for a folder? */
import { objectSize } from '../object-size.ts';
import { evidenceOf, type Rule } from '../rule.ts';

/**
 * Speaks where the object has 0 bytes and its key ends in a slash, or in Hadoop’s `_$folder$`. With content it is no marker.
 *
 * @example folderMarker.explain(reading)?.title // 'This is a folder marker: an empty object whose name ends in a slash.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-folders.html
 */
export const folderMarker: Rule = {
  id: 'lint/folder-marker',
  question: 'Is this an object, or a folder?',
  reads: ['ContentLength', 'ContentRange'],
  explain: (reading) => {
    const { key } = reading.observation.request;
    const hadoop = key.endsWith('_$folder$');
    if (objectSize(reading) !== 0 || (!key.endsWith('/') && !hadoop)) return undefined;
    return {
      id: 'lint/folder-marker',
      tone: 'fact',
      title: hadoop
        ? ['This is a folder marker of Hadoop’s: an empty object whose name ends in ', { code: '_$folder$' }, '.']
        : 'This is a folder marker: an empty object whose name ends in a slash.',
      says: [
        'S3 has no folders. Consoles and file system clients write such objects so that an empty folder shows up in a listing.',
        'Deleting it deletes nothing that lies “in” the folder.',
      ],
      evidence: evidenceOf(reading, 'ContentLength'),
    };
  },
};
