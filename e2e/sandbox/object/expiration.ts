/** When lifecycle will remove an object, as `x-amz-expiration` says it. */
import { httpDate } from '../http/dates.ts';
import type { LifecycleRule } from '../store/definitions.ts';
import type { Bucket } from '../store/store.ts';
import type { StoredVersion } from '../store/stored-version.ts';

const day = 86_400_000;

/**
 * `expiry-date="Fri, 23 Dec 2012 00:00:00 GMT", rule-id="my%20rule"` for the rule that fits and strikes first; creation plus
 * days, rounded up to the next midnight UTC.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 */
export function expirationOf(bucket: Bucket, version: StoredVersion): string | undefined {
  const [first] = (bucket.definition.lifecycle ?? [])
    .filter((rule) => fits(rule, version))
    .map((rule) => ({ id: rule.id, at: expiryTime(rule, version) }))
    .sort((a, b) => a.at - b.at);
  return first && `expiry-date="${httpDate(first.at)}", rule-id="${encodeURIComponent(first.id)}"`;
}

function fits({ prefix = '', tags = {} }: LifecycleRule, { definition }: StoredVersion): boolean {
  const hasTags = Object.entries(tags).every(([name, value]) => definition.tags?.[name] === value);
  return hasTags && definition.key.startsWith(prefix);
}

function expiryTime({ expiresAfterDays, expiresOn = '' }: LifecycleRule, { lastModified }: StoredVersion): number {
  if (expiresAfterDays === undefined) return Date.parse(expiresOn);
  return Math.ceil((lastModified + expiresAfterDays * day) / day) * day;
}
