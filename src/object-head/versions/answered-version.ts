/** Which version of a key did an answer come from? */
import type { OpenRequest } from '../head-request.ts';
import { type HeaderList, headerValue } from '../observation.ts';

/**
 * The version that was asked for, else the one that S3 says it took for the current one; undefined where it says none, or where
 * the page may not read it. A later list may have another current version.
 *
 * @example answeredVersion({ bucket: 'b', key: 'k', checksumMode: 'off' }, [['x-amz-version-id', 'v2']]) // 'v2'
 */
export function answeredVersion(request: OpenRequest, headers: HeaderList | undefined): string | undefined {
  return request.versionId ?? headerValue(headers ?? [], 'x-amz-version-id');
}
