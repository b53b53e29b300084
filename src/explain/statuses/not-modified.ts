/** 304: a condition of the request says that nothing new is to be told. */
import type { Segment, Words } from '../words.ts';
import type { ExplainStatus } from './status-explanation.ts';
import { withoutCondition } from './without-condition.ts';

export const explainNotModified: ExplainStatus = ({ observation: { request } }) => {
  const { ifNoneMatch, ifModifiedSince } = request;
  // Where both are set, If-None-Match alone decides.
  if (ifNoneMatch !== undefined) return unchanged(...becauseOfTag(ifNoneMatch));
  if (ifModifiedSince === undefined) return withoutCondition('304');
  return unchanged('The object was not modified after this time.', [
    { code: 'If-Modified-Since' },
    ': ',
    { value: ifModifiedSince },
    ' is not earlier than ',
    { code: 'Last-Modified' },
    '.',
  ]);
};

function becauseOfTag(tag: string): readonly [title: string, why: readonly Segment[]] {
  const sent: readonly Segment[] = [{ code: 'If-None-Match' }, ': ', { value: tag }];
  return tag.trim() === '*'
    ? ['The object exists.', [...sent, ' holds for no object that exists, so S3 sends no more than that.']]
    : ['The object still has this ETag.', [...sent, ' is the object’s ETag, so S3 sends no more than that.']];
}

/** Which fields a 304 repeats differs from store to store: some send `ETag`, some send none. */
function unchanged(title: string, why: Words): ReturnType<ExplainStatus> {
  return {
    tone: 'fact',
    title,
    says: [
      why,
      'A 304 does not describe the object again. That a field is missing from it says nothing about the object.',
    ],
    causes: [],
    todo: ['To see every field, send the request without the condition.'],
    evidence: ['etag', 'last-modified'],
  };
}
