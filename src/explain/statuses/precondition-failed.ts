/** 412: a condition of the request does not hold. */
import type { ExplainStatus } from './explain-status.ts';
import { withoutCondition } from './without-condition.ts';

export const explainPreconditionFailed: ExplainStatus = ({ request }) => {
  // If-Match is looked at first; only without it does If-Unmodified-Since count (RFC 9110, section 13.2.2).
  const byTag = request.ifMatch !== undefined;
  if (!byTag && request.ifUnmodifiedSince === undefined) return withoutCondition('412');
  return {
    tone: 'fact',
    title: byTag ? 'The object has another ETag.' : 'The object was modified after this time.',
    says: [
      byTag
        ? `If-Match: ${request.ifMatch} does not hold.`
        : `If-Unmodified-Since: ${request.ifUnmodifiedSince ?? ''} is earlier than Last-Modified.`,
      'A 412 carries no metadata. That fields are missing says nothing about the object.',
    ],
    todo: ['To see its present state, send the request without the condition.'],
    evidence: [],
  };
};
