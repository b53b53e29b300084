/** 404: nothing there under this name, or a delete marker in front of it. */
import { headerValue } from '../../object-head/observation.ts';
import type { ExplainStatus } from './explain-status.ts';

export const explainNotFound: ExplainStatus = ({ request, headers }) => {
  const marker = headerValue(headers, 'x-amz-delete-marker') === 'true';
  const markerId = headerValue(headers, 'x-amz-version-id');
  if (marker) {
    return {
      tone: 'fact',
      title: 'The object was deleted: its current version is a delete marker.',
      says: [
        markerId ? `The marker’s version id is ${markerId}.` : 'The marker’s version id could not be read.',
        'Earlier versions may still be there, and can be asked for by their version ids.',
      ],
      todo: ['Name an earlier version.'],
      evidence: ['x-amz-delete-marker', 'x-amz-version-id'],
    };
  }
  return {
    tone: 'fact',
    title:
      request.versionId === undefined
        ? 'There is no such object, or no such bucket.'
        : 'There is no such version, object or bucket.',
    says: [
      'That S3 says 404 and not 403 means that you may list this bucket, or that the bucket itself does not exist.',
      'Names count letter by letter: case, spaces and slashes are part of the key.',
      'Where this page may not read x-amz-delete-marker, the object may also have been deleted in a bucket with versions.',
    ],
    todo: ['Compare bucket and key with where you have them from.'],
    evidence: ['x-amz-delete-marker'],
  };
};
