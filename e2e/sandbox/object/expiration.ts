/** When lifecycle will remove an object, as `x-amz-expiration` says it. */
import { httpDate } from '../http/dates.ts';
import type { Bucket } from '../store/store.ts';
import type { StoredVersion } from '../store/stored-version.ts';

const day = 86_400_000;

/**
 * `expiry-date="Fri, 23 Dec 2012 00:00:00 GMT", rule-id="my%20rule"` for the first rule that fits the key; creation plus days,
 * rounded up to the next midnight UTC.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 */
export function expirationOf(bucket: Bucket, version: StoredVersion): string | undefined {
  const rule = bucket.definition.lifecycle?.find(({ prefix = '' }) => version.definition.key.startsWith(prefix));
  if (!rule) return undefined;
  const expiresAt =
    rule.expiresAfterDays === undefined
      ? Date.parse(rule.expiresOn ?? '')
      : Math.ceil((version.lastModified + rule.expiresAfterDays * day) / day) * day;
  return `expiry-date="${httpDate(expiresAt)}", rule-id="${encodeURIComponent(rule.id)}"`;
}
