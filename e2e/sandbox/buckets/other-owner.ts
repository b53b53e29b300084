/** A bucket in somebody else's account, open to our guests. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'shared/notes.txt',
    body: 'Shared between accounts.\n',
    contentType: 'text/plain',
    example: { title: 'In another account', what: 'The bucket belongs to account 444455556666.' },
    variants: [
      {
        title: 'Our own account expected',
        what: 'The request expects the owner 111122223333, who is not the owner, so S3 answers 403.',
        expectedBucketOwner: '111122223333',
        expect: 403,
      },
      {
        title: 'The true owner expected',
        what: 'The request expects the owner 444455556666, and is right.',
        expectedBucketOwner: '444455556666',
      },
    ],
  },
];

export const otherOwner: BucketDefinition = {
  name: 'other-owner',
  title: 'Another owner',
  account: '444455556666',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
