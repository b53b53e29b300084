/** 206: the answer is about a slice. */
import { headerValue } from '../../object-head/observation.ts';
import type { ExplainStatus } from './explain-status.ts';

export const explainPartialContent: ExplainStatus = ({ request, headers }) => {
  const range = headerValue(headers, 'content-range');
  const about =
    request.partNumber === undefined ? `the range ${request.range ?? ''}`.trim() : `part ${request.partNumber}`;
  return {
    tone: 'fact',
    title: `This answer is about ${about}, not about the whole object.`,
    says: [
      range
        ? `ContentLength is the length of the slice; Content-Range says where it lies: ${range}.`
        : 'ContentLength is the length of the slice. Where it lies is in Content-Range, which this page could not read.',
    ],
    todo: [],
    evidence: ['content-range', 'content-length'],
  };
};
