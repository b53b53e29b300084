/** Versioning on: long histories, deletions, and versions from before versioning. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, History, ObjectDefinition } from '../store/definitions.ts';

const historyLength = 5000;

/** One revision an hour, the last one an hour before the sandbox started. */
const longHistory = Array.from({ length: historyLength }, (_, index): ObjectDefinition => {
  const revision = index + 1;
  return {
    key: 'long-history.csv',
    body: `revision,${revision}\n`,
    lastModified: { days: (index - historyLength) / 24 },
    contentType: 'text/csv',
    ...(revision === 1 && {
      example: {
        title: 'The first of 5,000 versions',
        what: 'The oldest version of an object that was changed every hour.',
      },
    }),
    ...(revision === historyLength && {
      example: { title: 'The latest of 5,000 versions', what: 'No version is named, so the current one answers.' },
      variants: [
        {
          title: 'The latest version, named',
          what: 'Naming the current version hides x-amz-expiration, although lifecycle applies to it.',
          byVersion: true,
        },
      ],
    }),
  };
});

/** One revision every five minutes; every thousandth is a deletion. */
function everyFiveMinutes(length: number): History {
  return {
    length,
    at: (ordinal) => {
      const lastModified = { days: (ordinal - length) / 288 };
      return ordinal % 1000 === 500
        ? { lastModified, deleteMarker: true }
        : { lastModified, body: `revision,${ordinal + 1}\n` };
    },
  };
}

/** Few enough to read all of them in a test. */
const longerHistory: ObjectDefinition = {
  key: 'longer-history.csv',
  contentType: 'text/csv',
  history: everyFiveMinutes(20_000),
};

/** Nearly a year of them. */
const veryLongHistory: ObjectDefinition = {
  key: 'very-long-history.csv',
  contentType: 'text/csv',
  history: everyFiveMinutes(100_000),
  example: { title: 'The latest of 100,000 versions', what: 'More versions than anybody wants to load at once.' },
};

const objects: readonly ObjectDefinition[] = [
  {
    key: 'config.json',
    body: '{"feature":false}\n',
    lastModified: '2026-01-10T08:00:00Z',
    contentType: 'application/json',
    cacheControl: 'max-age=60',
    metadata: { author: 'alice', ticket: 'OPS-17' },
    tags: { stage: 'test' },
    example: {
      title: 'The older of two to compare',
      what: 'Content, caching, metadata and tags differ from the newer version.',
    },
  },
  {
    key: 'config.json',
    body: '{"feature":true}\n',
    lastModified: '2026-02-20T16:45:00Z',
    contentType: 'application/json',
    cacheControl: 'max-age=3600',
    metadata: { author: 'bob', ticket: 'OPS-17', approved: 'yes' },
    tags: { stage: 'production', owner: 'platform' },
    example: { title: 'The newer of two to compare', what: 'The current version.' },
  },
  ...longHistory,
  {
    key: 'deleted.txt',
    body: 'Gone, but not lost.\n',
    lastModified: '2026-02-01T10:00:00Z',
    contentType: 'text/plain',
    example: {
      title: 'A version under a delete marker',
      what: 'The object is deleted; this older version can still be had by its id.',
    },
  },
  {
    key: 'deleted.txt',
    deleteMarker: true,
    lastModified: '2026-03-01T10:00:00Z',
    example: {
      title: 'A deleted object',
      what: 'The current version is a delete marker: 404, with x-amz-delete-marker and the id of the marker.',
      expect: 404,
    },
    variants: [
      {
        title: 'The delete marker itself',
        what: 'A delete marker is no object, so asking for it by its id is a 405.',
        byVersion: true,
        expect: 405,
      },
    ],
  },
  { key: 'undeleted.txt', body: 'First life.\n', lastModified: '2026-01-01T10:00:00Z', contentType: 'text/plain' },
  { key: 'undeleted.txt', deleteMarker: true, lastModified: '2026-01-02T10:00:00Z' },
  {
    key: 'undeleted.txt',
    body: 'Second life.\n',
    lastModified: '2026-01-03T10:00:00Z',
    contentType: 'text/plain',
    example: { title: 'Deleted, then written again', what: 'The history has a delete marker in the middle.' },
  },
  {
    key: 'from-before-versioning.txt',
    versionId: 'null',
    body: 'Written before versioning was switched on.\n',
    lastModified: '2024-05-01T10:00:00Z',
    contentType: 'text/plain',
    checksums: 'none',
    example: {
      title: 'The null version',
      what: 'Written before versioning was switched on: its version id is the word null. It also has no checksum.',
    },
  },
  {
    key: 'from-before-versioning.txt',
    body: 'Written afterwards.\n',
    lastModified: '2026-01-05T10:00:00Z',
    contentType: 'text/plain',
  },
  longerHistory,
  veryLongHistory,
];

export const versioned: BucketDefinition = {
  name: 'versioned',
  title: 'Versions',
  versioning: 'enabled',
  allow: { guest: readEverything },
  lifecycle: [{ id: 'old histories', prefix: 'long-history', expiresAfterDays: 365 }],
  cors: [exposeEverything(objects)],
  objects,
  examples: [
    {
      key: 'config.json',
      title: 'A version that never existed',
      what: 'The id looks right, but no version has it.',
      versionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD',
      expect: 404,
    },
    {
      key: 'config.json',
      title: 'Something that is no version id',
      what: 'S3 cannot have issued this id, so it answers 400 rather than 404.',
      versionId: 'first',
      expect: 400,
    },
  ],
};
