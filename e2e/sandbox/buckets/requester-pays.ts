/** Whoever asks pays, and must say so. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'dataset/part-0001.parquet',
    body: { size: 1_048_576 },
    contentType: 'application/vnd.apache.parquet',
    example: {
      title: 'Without agreeing to pay',
      what: 'The request does not carry x-amz-request-payer, so S3 answers 403.',
      expect: 403,
    },
    variants: [
      {
        title: 'Agreeing to pay',
        what: 'With x-amz-request-payer the answer comes, and says that the requester was charged.',
        requestPayer: 'requester',
      },
    ],
  },
];

export const requesterPays: BucketDefinition = {
  name: 'requester-pays',
  title: 'Requester pays',
  requesterPays: true,
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
