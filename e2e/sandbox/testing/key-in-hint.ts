/** What a person would type in after reading an example's hint, as headers. For tests only. */
import { createHash } from 'node:crypto';
import type { OpenRequest } from '../../../src/object-head/head-request.ts';

export function keyInHint(request: OpenRequest, hint: string | undefined): { [header: string]: string } {
  const text = /SSE-C key for this example \(text\): (.{32})/.exec(hint ?? '')?.[1];
  if (request.sseCustomerAlgorithm === undefined || text === undefined) return {};
  const prefix = 'x-amz-server-side-encryption-customer-key';
  return {
    [prefix]: Buffer.from(text).toString('base64'),
    [`${prefix}-md5`]: createHash('md5').update(text).digest('base64'),
  };
}
