/** 405: the named version is a delete marker, which has no metadata to tell. */
import { headerValue } from '../../object-head/observation.ts';
import type { ExplainStatus } from './explain-status.ts';

export const explainMethodNotAllowed: ExplainStatus = ({ headers }) => {
  const when = headerValue(headers, 'last-modified');
  return {
    tone: 'fact',
    title: 'This version is a delete marker.',
    says: [
      when ? `It was put there on ${when}.` : 'When it was put there could not be read.',
      'A delete marker has no content and no metadata. It only hides the versions before it; DELETE of the marker brings them back.',
    ],
    todo: ['Name an earlier version to see the object itself.'],
    evidence: ['x-amz-delete-marker', 'last-modified', 'allow'],
  };
};
