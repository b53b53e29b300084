/** What cannot be asked of S3 from a page at all, known from bucket and key alone: before anything is signed or sent. */
import { bucketKind } from '../object-head/bucket-kind.ts';
import type { Failure } from '../object-head/failure.ts';
import { unfetchableSegment } from '../object-head/key-rules.ts';

/** The reason as a failure; undefined where there is none. `key` only where it is to be part of the address. */
export function whyNotSendable(bucket: string, key: string | undefined): Failure | undefined {
  const segment = unfetchableSegment(key ?? '');
  if (segment) return { kind: 'unfetchable-key', segment };
  if (bucketKind(bucket).startsWith('directory')) {
    return {
      kind: 'not-sendable',
      message:
        'Directory buckets (S3 Express One Zone) have no CORS configuration, so no browser page on another origin can read them. Use the AWS CLI: aws s3api head-object.',
    };
  }
  return undefined;
}
