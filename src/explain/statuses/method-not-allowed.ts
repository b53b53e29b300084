/** 405: the named version is a delete marker, which has no metadata to tell; without the header that says so, most likely. */
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import { headerValue } from '../../object-head/observation.ts';
import type { Words } from '../words.ts';
import { explainOther } from './other-status.ts';
import type { ExplainStatus } from './status-explanation.ts';

export const explainMethodNotAllowed: ExplainStatus = (asked) => {
  const { request, headers } = asked.observation;
  const told = headerValue(headers, 'x-amz-delete-marker') === 'true';
  // S3 gives a 405 for the id of a marker alone; without an id somebody else has answered.
  if (!told && request.versionId === undefined) return explainOther(asked);
  return {
    tone: 'fact',
    title: told
      ? 'This version is a delete marker.'
      : asked.facts.store === undefined
        ? 'This version is most likely a delete marker.'
        : 'This version may be a delete marker.',
    says: [
      putThere(headerValue(headers, 'last-modified'), told),
      'A delete marker has no content and no metadata. It only hides the versions before it; DELETE of the marker brings them back.',
    ],
    causes: [
      {
        id: 'delete-marker-version',
        certainty: told ? 'settled' : asked.facts.store === undefined ? 'likely' : 'possible',
        title: ['The version id ', { value: request.versionId ?? '' }, ' is that of a delete marker.'],
        confirm: told
          ? ['The answer says so: ', { code: 'x-amz-delete-marker' }, '.']
          : [
              'S3 is documented to answer 405 for this alone. ',
              { code: 'x-amz-delete-marker' },
              ', which would prove it, could not be read.',
            ],
        todo: 'Name an earlier version to see the object itself.',
        actions: ['s3:ListBucketVersions'],
      },
    ],
    todo: [],
    evidence: ['x-amz-delete-marker', 'last-modified', 'allow'],
  };
};

function putThere(lastModified: string | undefined, told: boolean): Words {
  if (lastModified === undefined) return 'When it was put there could not be read.';
  const instant = parseHttpDate(lastModified);
  return [
    told ? 'It was put there on ' : 'If it is one, it was put there on ',
    instant === undefined ? { value: lastModified } : { instant },
    '.',
  ];
}
