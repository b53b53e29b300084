/**
 * A request leaves for the origin that the person was asked about, or not at all. The SDK takes some names for addresses of
 * their own, aliases of access points on Outposts for one, whichever endpoint it is given.
 */
import type { DeserializeMiddleware, HttpRequest } from '@smithy/types';
import { originInForce } from '../connections/trusted-endpoints.ts';
import { NoAnswer } from '../object-head/failure.ts';
import type { Target } from './s3-client.ts';
import { originOf } from './wire-capture.ts';

/** @throws NoAnswer where the SDK would send it elsewhere; without an endpoint, where it goes is the SDK's choice */
export function onlyTo<I extends object, O extends object>(
  target: Target,
  bucket: string,
): DeserializeMiddleware<I, O> {
  const { connection, place } = target;
  const origin = originInForce(connection, { place, request: { bucket } });
  return (next) => async (args) => {
    const going = originOf(args.request as HttpRequest);
    if (origin !== undefined && going !== origin) {
      const message = `The SDK would send this to ${going} instead of ${origin}. Name the bucket itself.`;
      throw new NoAnswer({ kind: 'not-sendable', message });
    }
    return next(args);
  };
}
