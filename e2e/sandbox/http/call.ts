/** What an operation has in hand when it runs: the caller is known, the bucket exists, its region and owner are right. */
import { type Caller, isAllowed } from '../auth/role.ts';
import type { Bucket } from '../store/store.ts';
import type { Header } from './answer.ts';
import type { RequestIds } from './request-ids.ts';
import { accessDenied } from './s3-error.ts';
import { amzInput, type S3Request } from './s3-request.ts';

export interface Call {
  readonly request: S3Request;
  readonly caller: Caller;
  readonly bucket: Bucket;
  readonly ids: RequestIds;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Throws 403 unless the caller may do this to the call's key (for a listing, to its prefix), and agrees to pay where the
 * bucket asks for it.
 */
export function requirePermission(call: Call, action: string, key = call.request.key): void {
  if (!isAllowed(call.caller, action, call.bucket, key)) throw accessDenied();
  if (call.bucket.definition.requesterPays && call.caller.role !== 'owner' && !isCharged(call)) throw accessDenied();
}

/** Whether the caller, not the bucket's owner, is billed for the request. */
function isCharged(call: Call): boolean {
  return (
    call.bucket.definition.requesterPays === true &&
    call.caller.role !== 'anonymous' &&
    call.caller.role !== 'owner' &&
    amzInput(call.request, 'x-amz-request-payer') === 'requester'
  );
}

/** `x-amz-request-charged`, where the caller is billed. */
export function chargeHeaders(call: Call): Header[] {
  return isCharged(call) ? [['x-amz-request-charged', 'requester']] : [];
}
