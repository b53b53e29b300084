/** A public bucket: no signature needed. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'index.html',
    body: '<!doctype html><title>Public</title>\n',
    contentType: 'text/html',
    example: { title: 'Public', what: 'Can be had with or without credentials.' },
  },
];

export const openToAll: BucketDefinition = {
  name: 'open-to-all',
  title: 'Public',
  allow: { everyone: ['s3:GetObject', 's3:ListBucket'], guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
