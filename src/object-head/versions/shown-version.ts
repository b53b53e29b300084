/** Where in a list is the version whose answer is on the screen? And if it is not there: why? */
import type { OpenRequest } from '../head-request.ts';
import { headerValue, isSuccess, type Observation } from '../observation.ts';
import { answeredVersion } from './answered-version.ts';
import type { VersionEntry } from './version-entry.ts';

export interface ReadList {
  /** Newest first. */
  readonly entries: readonly VersionEntry[];
  /** The oldest version is among them. */
  readonly complete: boolean;
  /** When its first page was asked for, ms since 1970 by this device's clock. */
  readonly listedAt: number;
}

export type ShownVersion =
  | { readonly kind: 'listed'; readonly index: number }
  /** It may be further down. */
  | { readonly kind: 'not-read'; readonly versionId: string }
  /** The list was asked for before the answer, and S3 had no such version then. */
  | { readonly kind: 'list-older' }
  /** The list was asked for after the answer, and S3 has the version no longer. */
  | { readonly kind: 'gone' }
  /** S3 said of no version that it is there. */
  | { readonly kind: 'none' };

/**
 * The version that a request names, or that S3 took for the current one. Where its id cannot be read, the one that was current when
 * the list was asked for; which of the two came first is then not known.
 *
 * @example shownVersion(request, observation, { entries, complete: true, listedAt }) // { kind: 'listed', index: 0 }
 */
export function shownVersion(
  request: OpenRequest,
  answer: Pick<Observation, 'headers' | 'status' | 'sentAt'> | undefined,
  { entries, complete, listedAt }: ReadList,
): ShownVersion {
  const versionId = answeredVersion(request, answer?.headers);
  const index = entries.findIndex((entry) =>
    versionId === undefined ? entry.isLatest : entry.versionId === versionId,
  );
  if (index >= 0) return { kind: 'listed', index };
  if (versionId === undefined) return { kind: 'none' };
  const wasThere =
    answer && (isSuccess(answer.status) || headerValue(answer.headers, 'x-amz-version-id') === versionId);
  // What was current after the list was asked for stands above its first entry, not below its last.
  const wasCurrent = request.versionId === undefined;
  if (wasThere && answer.sentAt > listedAt && (complete || wasCurrent)) return { kind: 'list-older' };
  if (!complete) return { kind: 'not-read', versionId };
  return wasThere ? { kind: 'gone' } : { kind: 'none' };
}
