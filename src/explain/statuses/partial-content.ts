/** 206: the answer is about a slice. */
import { headerValue } from '../../object-head/observation.ts';
import type { Segment } from '../words.ts';
import type { ExplainStatus } from './status-explanation.ts';

export const explainPartialContent: ExplainStatus = ({ observation: { request, headers } }) => {
  const range = headerValue(headers, 'content-range');
  const about: readonly Segment[] =
    request.partNumber !== undefined
      ? [`part ${request.partNumber}`]
      : request.range === undefined
        ? ['a range']
        : ['the range ', { value: request.range }];
  return {
    tone: 'fact',
    title: ['This answer is about ', ...about, ', not about the whole object.'],
    says: [
      range === undefined
        ? [
            { code: 'ContentLength' },
            ' is the length of the slice. Where it lies is in ',
            { code: 'Content-Range' },
            ', which this page could not read.',
          ]
        : [
            { code: 'ContentLength' },
            ' is the length of the slice; ',
            { code: 'Content-Range' },
            ' says where it lies: ',
            { value: range },
            '.',
          ],
    ],
    causes: [],
    todo: [],
    evidence: ['content-range', 'content-length'],
  };
};
