/** A bucket whose objects can be read but not listed, so that a missing key is a 403; under public/ it is a 404. */
import { readObjectsOnly } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'known.txt',
    body: 'You must know the name.\n',
    contentType: 'text/plain',
    tags: { team: 'platform' },
    legalHold: 'ON',
    example: { title: 'Readable, not listable', what: 'Without further rights: tags and legal hold stay hidden too.' },
  },
];

export const noList: BucketDefinition = {
  name: 'no-list',
  title: 'Read, but not list',
  versioning: 'enabled',
  objectLock: {},
  allow: { guest: [...readObjectsOnly, { action: 's3:ListBucket', prefixes: ['public/'] }] },
  cors: [exposeEverything(objects)],
  objects,
  examples: [
    {
      key: 'unknown.txt',
      title: 'Missing, without the right to list',
      what: 'S3 does not admit that nothing is there: 403.',
      expect: 403,
    },
    {
      key: 'public/unknown.txt',
      title: 'Missing, where listing is allowed',
      what: 'Under public/ the guest may list: 404.',
      expect: 404,
    },
  ],
};
