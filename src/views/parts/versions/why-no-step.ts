/** Why can nobody step from this version to an older or newer one? Short, to follow the name of the button. */
import { bucketKind } from '../../../object-head/bucket-kind.ts';
import type { Neighbour, StepDirection } from '../../../object-head/versions/neighbour.ts';
import type { InspectLink } from '../../../url-state/link-schema.ts';
import { briefProblem } from './brief-problem.ts';

export interface StepFacts {
  readonly link: InspectLink;
  readonly direction: StepDirection;
  /** Whether a listing may be asked for at all. */
  readonly canList: boolean;
  /** What S3 said when it was asked. */
  readonly found: Neighbour | undefined;
  /** Why a listing did not come, in this direction or the other. */
  readonly error: Error | null;
}

/** A sentence without its full stop; undefined where a press may lead somewhere, be it a second try. */
export function whyNoStep({ link, direction, canList, found, error }: StepFacts): string | undefined {
  const { bucket, versionId } = link.request;
  if (bucketKind(bucket).startsWith('directory')) return 'directory buckets keep no versions';
  if (!canList) return 'versions cannot be listed before this request may be sent';
  if (direction === 'newer' && versionId === undefined) return 'this is the current version';
  if (error && briefProblem(error) === 'not permitted')
    return 'listing versions is not permitted; it takes s3:ListBucketVersions';
  if (error && briefProblem(error) === 'not in this store') return 'this store does not list versions';
  switch (found?.kind) {
    case 'none':
      return direction === 'older' ? 'this is the oldest version' : 'this is the newest version';
    case 'not-listed':
      return 'S3 does not list this version';
    case 'too-far':
      return `it is not among the newest ${found.listed.toLocaleString('en')} versions`;
    default:
      return undefined;
  }
}
