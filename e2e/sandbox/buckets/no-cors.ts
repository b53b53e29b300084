/** A bucket whose owner never set up CORS: a page is refused the answer, and cannot even tell why. */
import { readEverything } from '../auth/grants.ts';
import type { BucketDefinition } from '../store/definitions.ts';

export const noCors: BucketDefinition = {
  name: 'no-cors',
  title: 'No CORS at all',
  allow: { guest: readEverything },
  objects: [
    {
      key: 'report.txt',
      body: 'Nobody can read this from a page.\n',
      contentType: 'text/plain',
      example: {
        title: 'Out of reach for a page',
        what: 'S3 answers 200, but without CORS headers the browser keeps the answer to itself.',
      },
    },
  ],
};
