/** Versioning was on, then suspended: new writes and deletions all become the null version. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'notes.txt',
    versionId: 'Kept.from.when.versioning.was.on',
    body: 'Written while versioning was on.\n',
    lastModified: '2026-01-05T10:00:00Z',
    contentType: 'text/plain',
  },
  {
    key: 'notes.txt',
    body: 'Written after versioning was suspended.\n',
    lastModified: '2026-02-05T10:00:00Z',
    contentType: 'text/plain',
    example: {
      title: 'The null version is current',
      what: 'Written after versioning was suspended, so its version id is the word null.',
    },
  },
  {
    key: 'deleted.txt',
    deleteMarker: true,
    lastModified: '2026-02-06T10:00:00Z',
    example: {
      title: 'A null delete marker',
      what: 'Deleted after versioning was suspended: the marker is the null version.',
      expect: 404,
    },
    variants: [
      {
        title: 'That marker by its id',
        what: 'Even the null version is a 405 when it is a delete marker.',
        byVersion: true,
        expect: 405,
      },
    ],
  },
];

export const suspended: BucketDefinition = {
  name: 'suspended',
  title: 'Versioning suspended',
  versioning: 'suspended',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
