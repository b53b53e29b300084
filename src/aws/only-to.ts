/**
 * A request leaves for the origin, or the domain of AWS, that the person was asked about, or not at all. The SDK takes some names for addresses of
 * their own, aliases of access points on Outposts for one, whichever endpoint it is given. Asked before anything is signed.
 */
import type { BuildMiddleware, HttpRequest } from '@smithy/types';
import { originInForce, placeInForce } from '../connections/trusted-endpoints.ts';
import { NoAnswer } from '../object-head/failure.ts';
import { dnsSuffixOf } from '../object-head/locator/aws-hosts.ts';
import type { Target } from './s3-client.ts';
import { originOf } from './wire-capture.ts';

/** @throws NoAnswer where the SDK would send it elsewhere; without an endpoint, out of the domain of the region's partition */
export function onlyTo<I extends object, O extends object>(target: Target, bucket: string): BuildMiddleware<I, O> {
  const { connection, place } = target;
  const origin = originInForce(connection, { place, request: { bucket } });
  const suffix = dnsSuffixOf(placeInForce(connection, place).region);
  return (next) => async (args) => {
    const request = args.request as HttpRequest;
    const going = originOf(request);
    if (origin === undefined && !request.hostname.endsWith(`.${suffix}`)) {
      const message = `This region or bucket leads to ${going}, out of ${suffix}.`;
      throw new NoAnswer({ kind: 'not-sendable', message });
    }
    if (origin !== undefined && going !== origin) {
      const message = `This bucket’s name leads to ${going}, away from ${origin}. Ask for it in a connection to Amazon S3.`;
      throw new NoAnswer({ kind: 'not-sendable', message });
    }
    return next(args);
  };
}
