/** 404: nothing there under this name, or a delete marker in front of it. */
import { headerValue } from '../../object-head/observation.ts';
import type { Words } from '../words.ts';
import { type Asked, isAnonymous } from './asked.ts';
import { type Candidate, weighed } from './cause.ts';
import {
  deleteMarker,
  noSuchKey,
  noSuchVersion,
  weighDeleteMarker,
  weighNoSuchKey,
  weighNoSuchVersion,
} from './causes/named-object.ts';
import { noSuchBucket, weighNoSuchBucket } from './causes/place.ts';
import type { ExplainStatus } from './status-explanation.ts';

const candidates: readonly Candidate<Asked>[] = [
  [weighNoSuchVersion, noSuchVersion],
  [weighNoSuchKey, noSuchKey],
  [weighDeleteMarker, deleteMarker],
  [weighNoSuchBucket, noSuchBucket],
];

export const explainNotFound: ExplainStatus = (asked) => {
  const { request, headers } = asked.observation;
  const deleted = headerValue(headers, 'x-amz-delete-marker') === 'true';
  return {
    tone: 'fact',
    title: deleted
      ? 'The object was deleted: its current version is a delete marker.'
      : request.versionId === undefined
        ? 'There is no such object, or no such bucket.'
        : 'There is no such version, object or bucket.',
    says: deleted
      ? ['A delete marker hides the versions before it. They may still be there, and can be asked for by their ids.']
      : whoMayList(asked),
    causes: weighed(asked, candidates),
    todo: [],
    evidence: ['x-amz-delete-marker', 'x-amz-version-id'],
  };
};

/** Documented of Amazon S3, and of keys: what a named version that is missing takes to be called so is not. */
function whoMayList(asked: Asked): readonly Words[] {
  const { observation, facts } = asked;
  if (facts.store !== undefined || observation.request.versionId !== undefined) return [];
  const who = isAnonymous(asked) ? 'everybody' : 'these credentials';
  return [
    `That S3 says 404 and not 403 means that ${who} may list this bucket, or that the bucket itself does not exist.`,
  ];
}
