/** Is there an object, or a version of it, under what was named? */
import { headerValue } from '../../../object-head/observation.ts';
import { type Asked, markerProof } from '../asked.ts';
import type { Certainty, Claim } from '../cause.ts';

/** No object under this key. */
export function noSuchKey({ observation: { request } }: Asked): Claim {
  return {
    id: 'no-such-key',
    title: ['There is no object ', { value: request.key }, ' in the bucket.'],
    confirm: 'Names count letter by letter: case, spaces and slashes are part of the key.',
    todo: 'Compare the key with where you have it from.',
  };
}

/** The id has the form of one, and names nothing. */
export function noSuchVersion({ observation: { request } }: Asked): Claim {
  return {
    id: 'no-such-version',
    title: ['The object has no version ', { value: request.versionId ?? '' }, '.'],
    confirm: 'An id belongs to one key of one bucket, and is gone once the version was deleted.',
    todo: 'Send it without the version id to see the current version.',
  };
}

export function weighNoSuchVersion({ observation: { request } }: Asked): Certainty | undefined {
  return request.versionId === undefined ? undefined : 'likely';
}

export function weighNoSuchKey({ observation: { request } }: Asked): Certainty {
  return request.versionId === undefined ? 'likely' : 'possible';
}

/** The current version is a delete marker. */
export function deleteMarker({ observation: { headers }, facts: { store } }: Asked): Claim {
  const id = headerValue(headers, 'x-amz-version-id');
  const seen = headerValue(headers, 'x-amz-delete-marker') === 'true';
  return {
    id: 'delete-marker',
    title: 'The object was deleted: its current version is a delete marker.',
    confirm: seen
      ? id === undefined
        ? 'The answer names a delete marker; the marker’s version id could not be read.'
        : ['The marker’s version id is ', { value: id }, '.']
      : store?.lacks?.has('DeleteMarker')
        ? [store.name, ' does not tell of delete markers, so the object may also have been deleted.']
        : [
            'This page could not read ',
            { code: 'x-amz-delete-marker' },
            ', so the object may also have been deleted in a bucket with versions.',
          ],
    todo: 'Name an earlier version: it may still be there.',
    actions: ['s3:ListBucketVersions', 's3:GetObjectVersion'],
  };
}

/** Without the header, possible as long as nothing proves that it would have been seen. */
export function weighDeleteMarker(asked: Asked): Certainty | undefined {
  const { observation, facts } = asked;
  if (headerValue(observation.headers, 'x-amz-delete-marker') === 'true') return 'settled';
  // S3 answers 405 to a marker's own id; stores that know no such answer give a 404 to that, too.
  if (observation.request.versionId !== undefined && !facts.store) return undefined;
  return markerProof(asked) === undefined ? 'possible' : undefined;
}

/** The id cannot be one of this bucket. */
export function malformedVersion({ observation: { request } }: Asked): Claim {
  return {
    id: 'malformed-version',
    title: [
      'The version id ',
      { value: request.versionId ?? '' },
      ' cannot be one of this bucket: it is malformed, or the bucket never had versioning.',
    ],
    confirm: looksLikeVersion(request.versionId ?? '')
      ? 'It has the form that ids typically have. A bucket that never had versioning takes the word null alone.'
      : [
          'S3 does not document the form of its ids. Typically they are 32 letters, digits, ',
          { code: '.' },
          ', ',
          { code: '_' },
          ' and ',
          { code: '-' },
          '; this one is not.',
        ],
    todo: 'Copy the id from a list of versions, or send it without one.',
    actions: ['s3:ListBucketVersions'],
  };
}

/** Ids are opaque: whatever one looks like, it may be one. */
export function weighMalformedVersion({ observation: { request } }: Asked): Certainty | undefined {
  return request.versionId === undefined || request.versionId === 'null' ? undefined : 'possible';
}

function looksLikeVersion(text: string): boolean {
  return /^[\w.-]{32}$/.test(text);
}
