/** What the list of a key's versions says about the one that a request names: page after page, but not without end. */
import { storeOf } from '../connections/stores.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { broughtByVersion } from '../object-head/recovery/brought-by-version.ts';
import type { RecoveryOutcome } from '../object-head/recovery/recovery-result.ts';
import type { VersionMarker } from '../object-head/versions/version-entry.ts';
import { listVersions } from './list-versions.ts';
import type { Target } from './s3-client.ts';

/** Each has up to 1,000 versions: enough for nearly every key, and a bound on what one click may cost. */
const mostPages = 5;

/**
 * Looks for the version that the request names, or for the current one, which comes first.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function recoverFromVersions(
  target: Target,
  request: HeadRequest,
  signal?: AbortSignal,
): Promise<RecoveryOutcome & { readonly requests: number }> {
  const store = storeOf(target.connection, target.place);
  let requests = 0;
  let after: VersionMarker | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { exchange, ...outcome } = await listVersions(target, request, after, { signal });
    requests += exchange.sent.attempts;
    if (outcome.kind !== 'answered') return { ...outcome, requests };
    const { entries, next, stuck } = outcome.value;
    const brought = broughtByVersion(entries, request, store);
    if (brought) return { kind: 'brought', ...brought, requests };
    if (!next) return { kind: 'not-listed', complete: !stuck, requests };
    after = next;
  }
  return { kind: 'not-listed', complete: false, requests };
}
