import type { FieldName } from '../../object-head/catalogue/field.ts';
import { headerValue, type Observation } from '../../object-head/observation.ts';
import type { Presence } from '../../object-head/presence.ts';
import { Notice } from '../../ui/notice.tsx';
import { countState } from './find-fields.ts';

interface HiddenNoticeProps {
  readonly fields: ReadonlyMap<FieldName, Presence>;
  readonly observation: Observation;
}

/** A page cannot see what CORS hides: said once, before somebody takes an empty field for an empty object. */
export function HiddenNotice({ fields, observation }: HiddenNoticeProps) {
  const hidden = countState(fields, 'hidden');
  if (hidden === 0) return null;
  const nothing =
    headerValue(observation.headers, 'etag') === undefined &&
    headerValue(observation.headers, 'x-amz-request-id') === undefined;
  return (
    <div data-explanation="cors-hidden" data-tone="caution">
      <Notice
        tone="caution"
        heading={2}
        folded
        title={`${hidden} ${hidden === 1 ? 'field is' : 'fields are'} hidden from this page, or may be, by this bucket’s CORS rules`}
      >
        <p>
          {nothing
            ? 'S3 sends x-amz-request-id with every answer, and this page could not read it: the bucket’s CORS rules expose no header to this page beyond the few that every page may read.'
            : 'The bucket’s CORS rules expose some headers to this page. Whether they expose these cannot be told from the answer.'}
        </p>
        <p>
          Whoever may change the bucket can add the names to <code>ExposeHeaders</code> of a rule that allows{' '}
          <code>{observation.origin}</code> and <code>HEAD</code>. S3 takes no wildcard there: each{' '}
          <code>x-amz-meta-</code> name must be listed.
        </p>
      </Notice>
    </div>
  );
}
