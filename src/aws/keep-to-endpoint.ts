/**
 * A request stays with the endpoint in force. The SDK sends names of S3 on Outposts (`…--op-s3`) to Amazon whatever endpoint it
 * was given: signed with the credentials of one store, to another, which nobody approved.
 */
import type { BuildMiddleware, HttpRequest } from '@smithy/types';
import { NoAnswer } from '../object-head/failure.ts';

/** Whether a host is this one or below it: `reports.minio.example` is below `minio.example`. */
export function isAtOrBelow(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}

/** Lets nothing out that the SDK addressed elsewhere than to this endpoint, `https://minio.example:9000`. */
export function keepToEndpoint<Input extends object, Output extends object>(
  endpoint: string,
): BuildMiddleware<Input, Output> {
  const { hostname: host } = new URL(endpoint);
  return (next) => (args) => {
    const { hostname } = args.request as HttpRequest;
    if (!isAtOrBelow(hostname, host)) {
      throw new NoAnswer({
        kind: 'not-sendable',
        message: `This bucket’s name leads to ${hostname}, away from ${endpoint}. Ask for it in a connection to Amazon S3.`,
      });
    }
    return next(args);
  };
}
