/** A bucket in Ireland, for those who look for it in Virginia. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'report.txt',
    body: 'Guinness is good for you.\n',
    contentType: 'text/plain',
    example: {
      title: 'Asked in the right region',
      what: 'The bucket is in eu-west-1 and the request is signed for eu-west-1.',
      region: 'eu-west-1',
    },
    variants: [
      {
        title: 'Asked in us-east-1',
        what: 'A request signed for us-east-1 gets a bare 400 that does not name the right region.',
        expect: 400,
      },
      {
        title: 'Asked in us-west-2',
        what: 'A third region answers 301 and names the right one in x-amz-bucket-region.',
        region: 'us-west-2',
        expect: 301,
      },
    ],
  },
];

export const farAway: BucketDefinition = {
  name: 'far-away',
  title: 'Another region',
  region: 'eu-west-1',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
