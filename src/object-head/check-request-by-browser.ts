/**
 * Which requests can no browser page send? Apart from `check-request.ts`, because it is asked before the first rendering,
 * when the words about everything else are not there yet.
 */
import { bucketKind } from './bucket-kind.ts';
import type { Remark } from './check-request-by-store.ts';
import type { HeadRequest, InputName } from './head-request.ts';
import { unfetchableSegment } from './key-rules.ts';

export interface RequestNote extends Remark {
  /** Stable id, `range-and-part`. */
  readonly id: string;
  /** The field to show it beside. */
  readonly input: InputName;
}

/**
 * Every reason why this request cannot be sent from a page, each with the weight `cannot`; none where it can.
 *
 * @example unsendableIn({ bucket: 'b', key: 'a/../c' }).map(({ id }) => id) // ['unfetchable-key']
 * @see https://url.spec.whatwg.org/#double-dot-path-segment
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-differences.html
 */
export function unsendableIn({ bucket, key }: Pick<HeadRequest, 'bucket' | 'key'>): readonly RequestNote[] {
  const [ofBucket, ofKey] = [unfetchableSegment(bucket), unfetchableSegment(key)];
  const notes: RequestNote[] = [];
  const add = (id: string, input: InputName, text: string) => notes.push({ id, input, weight: 'cannot', text });
  if (ofBucket) {
    add(
      'unfetchable-bucket',
      'bucket',
      `“${ofBucket}” is no bucket: every browser resolves it as a step in the path and would ask for something else.`,
    );
  }
  if (ofKey) {
    add(
      'unfetchable-key',
      'key',
      `This key has a path segment “${ofKey}”. Every browser resolves it before sending and would ask for another object. Use the AWS CLI for this key.`,
    );
  }
  if (bucketKind(bucket).startsWith('directory')) {
    add(
      'directory-bucket',
      'bucket',
      'Directory buckets have no CORS configuration, so no browser page can read them. Use the AWS CLI.',
    );
  }
  return notes;
}
