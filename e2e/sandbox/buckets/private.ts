/** A bucket in which a guest may do nothing at all. */
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'salaries.csv',
    body: 'name,salary\n',
    contentType: 'text/csv',
    example: { title: 'No right to read', what: 'The object is there, but the guest lacks s3:GetObject.', expect: 403 },
  },
];

export const privateBucket: BucketDefinition = {
  name: 'private',
  title: 'No rights',
  allow: {},
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
