/** Why there is no list, in two or three words for the line of the closed panel; `explain-not-listed.ts` has the sentences. */
import { NoAnswer } from '../../../object-head/failure.ts';
import { NotListed } from '../../../queries/version-listing.ts';

/** `not permitted`, `not in this store`, `offline`, `cancelled`; `not listed` for everything else. */
export function briefProblem(error: Error): string {
  if (error instanceof NoAnswer && error.failure.kind === 'offline') return 'offline';
  if (error instanceof NoAnswer && error.failure.kind === 'aborted') return 'cancelled';
  if (!(error instanceof NotListed) || error.outcome.kind !== 'refused') return 'not listed';
  const { code } = error.outcome.document;
  if (code === 'AccessDenied') return 'not permitted';
  return code === 'NotImplemented' || code === 'MethodNotAllowed' ? 'not in this store' : 'not listed';
}
