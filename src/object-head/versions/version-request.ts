/** The question to ask about another version of the same object, or about the whole of this one. */
import type { OpenRequest } from '../head-request.ts';

/**
 * The same request for another version. Part, range and conditions were about the version that was asked for, and are left out; who
 * pays, the expected owner, SSE-C, checksums and overrides stay.
 *
 * @example requestForVersion({ bucket: 'b', key: 'k', range: 'bytes=0-4', checksumMode: 'off' }, 'null')
 * // { bucket: 'b', key: 'k', checksumMode: 'off', versionId: 'null' }
 */
export function requestForVersion(request: OpenRequest, versionId: string): OpenRequest {
  return { ...wholeObject(request), versionId };
}

/**
 * The same request without part, range and conditions: what another version is compared with. A 206 or a 304 would differ from its
 * 200 in what was asked, not in what is stored.
 */
export function wholeObject(request: OpenRequest): OpenRequest {
  const {
    partNumber: _part,
    range: _range,
    ifMatch: _match,
    ifNoneMatch: _noneMatch,
    ifModifiedSince: _since,
    ifUnmodifiedSince: _unmodified,
    ...kept
  } = request;
  return kept;
}
