/** What most people have: CORS as AWS's own Amplify sample sets it up, which hides most of what HeadObject says. */
import { readEverything } from '../auth/grants.ts';
import type { BucketDefinition } from '../store/definitions.ts';

export const sampleCors: BucketDefinition = {
  name: 'sample-cors',
  title: 'CORS that hides most headers',
  versioning: 'enabled',
  objectLock: {},
  allow: { guest: readEverything },
  cors: [
    {
      allowedOrigins: ['*'],
      allowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
      allowedHeaders: ['*'],
      exposeHeaders: [
        'last-modified',
        'content-type',
        'content-length',
        'etag',
        'x-amz-version-id',
        'x-amz-request-id',
        'x-amz-id-2',
        'x-amz-cf-id',
        'x-amz-storage-class',
        'date',
        'access-control-expose-headers',
      ],
      maxAgeSeconds: 3000,
    },
  ],
  objects: [
    {
      key: 'photos/cat.jpg',
      body: { size: 184_320 },
      contentType: 'image/jpeg',
      cacheControl: 'max-age=3600',
      contentDisposition: 'inline; filename="cat.jpg"',
      metadata: { photographer: 'Jane Doe' },
      storageClass: 'STANDARD_IA',
      retention: { mode: 'GOVERNANCE', until: '2030-01-01T00:00:00Z' },
      legalHold: 'OFF',
      tags: { album: 'pets' },
      example: {
        title: 'A photo with much to hide',
        what: 'Metadata, tags, lock, encryption and disposition are there, but this CORS rule does not expose them.',
      },
    },
  ],
};
