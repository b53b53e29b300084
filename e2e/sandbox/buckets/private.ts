/** A bucket in which a guest may do nothing at all, those who are signed in read the team's part, and an auditor everything. */
import { readEverything, readObjectsOnly } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'salaries.csv',
    body: 'name,salary\n',
    contentType: 'text/csv',
    example: { title: 'No right to read', what: 'The object is there, but the guest lacks s3:GetObject.', expect: 403 },
  },
  { key: 'team/handbook.txt', body: 'For those who are signed in.\n', contentType: 'text/plain' },
];

export const privateBucket: BucketDefinition = {
  name: 'private',
  title: 'No rights',
  allow: {
    member: readObjectsOnly.map((action) => ({ action, prefixes: ['team/'] })),
    auditor: readEverything,
  },
  cors: [exposeEverything(objects)],
  objects,
  examples: [
    {
      key: 'no-such-key',
      title: 'No right, and no object',
      what: 'Looks just like the one before: S3 does not tell.',
      expect: 403,
    },
  ],
};
