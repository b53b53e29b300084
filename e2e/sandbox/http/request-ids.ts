/** The two ids that S3 gives every answer. */
import { randomBytes } from 'node:crypto';
import type { Header } from './answer.ts';

export interface RequestIds {
  readonly headers: readonly Header[];
  /** The same two as elements of an error's XML. */
  readonly elements: { readonly RequestId: string; readonly HostId: string };
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `x-amz-request-id`: 16 characters of `0-9A-Z`; `x-amz-id-2`: 76 characters of base64. */
export function newRequestIds(): RequestIds {
  const bytes = randomBytes(16 + 56);
  let RequestId = '';
  for (let index = 0; index < 16; index++) RequestId += alphabet[(bytes[index] ?? 0) & 31];
  const HostId = bytes.toString('base64', 16);
  return {
    headers: [
      ['x-amz-id-2', HostId],
      ['x-amz-request-id', RequestId],
    ],
    elements: { RequestId, HostId },
  };
}
