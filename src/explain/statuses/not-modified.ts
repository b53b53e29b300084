/** 304: a condition of the request says that nothing new is to be told. */
import type { ExplainStatus } from './explain-status.ts';
import { withoutCondition } from './without-condition.ts';

export const explainNotModified: ExplainStatus = ({ request }) => {
  const byTag = request.ifNoneMatch !== undefined;
  const anyTag = request.ifNoneMatch?.trim() === '*';
  if (!byTag && request.ifModifiedSince === undefined) return withoutCondition('304');
  return {
    tone: 'fact',
    title: anyTag
      ? 'The object exists.'
      : byTag
        ? 'The object still has this ETag.'
        : 'The object was not modified after this time.',
    says: [
      byTag
        ? anyTag
          ? 'If-None-Match: * holds for no object that exists, so S3 sends no more than that.'
          : `If-None-Match: ${request.ifNoneMatch} is the object’s ETag, so S3 sends no more than that.`
        : `If-Modified-Since: ${request.ifModifiedSince ?? ''} is not earlier than Last-Modified.`,
      'A 304 carries hardly more than ETag and Last-Modified. That other fields are missing says nothing about the object.',
    ],
    todo: ['To see every field, send the request without the condition.'],
    evidence: ['etag', 'last-modified'],
  };
};
