/** The door to the second AWS chunk: the calls beside HeadObject, loaded the first time that somebody asks for one. */
import { askWhy } from './ask-why.ts';
import { bucketCors } from './bucket-cors.ts';
import { findRegion } from './find-region.ts';
import { recoverFields } from './recover-fields.ts';

export const neighbourCalls = { askWhy, bucketCors, findRegion, recoverFields } as const;
