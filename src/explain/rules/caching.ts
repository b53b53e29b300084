/**
 * What will browsers and CDNs do with a copy, and until when? Reads Cache-Control and Expires as RFC 9111 does; the
 * settings of a CDN, which may overrule both, are not in an answer of S3.
 */
import { type CacheDirective, parseCacheControl } from '../../object-head/header-values/cache-control.ts';
import { formatSeconds } from '../../object-head/header-values/duration.ts';
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import { isSuccess } from '../../object-head/observation.ts';
import { isOverridden } from '../overridden.ts';
import { type Explanation, evidenceOf, isUnknown, known, type Reading, type Rule, type Tone } from '../rule.ts';
import type { Words } from '../words.ts';
import { cachingConflicts } from './caching-conflicts.ts';
import { type CacheHeaders, freshUntil, type Lifetime, lifetimeIn } from './caching-lifetime.ts';
import { lifetimeReason, lifetimeTitle, sharedReason } from './caching-words.ts';

const id = 'caching';

/**
 * Speaks of every 200 and 206, and of a 304 that carries Cache-Control or Expires. Dates are of a copy that is taken
 * now. A value that cannot be read counts as stale, as caches take it.
 *
 * @example Cache-Control: max-age=3600, read at 2026-11-25T12:00:00Z
 * // A copy taken now stays fresh until 2026-11-25T13:00:00Z.
 * @see https://www.rfc-editor.org/rfc/rfc9111.html
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html
 */
export const caching: Rule = {
  id,
  question: 'What will browsers and CDNs do with a copy?',
  reads: ['CacheControl', 'ExpiresString', 'LastModified', 'ETag'],
  explain: (reading) => {
    const cacheControl = known(reading, 'CacheControl');
    const expires = known(reading, 'ExpiresString');
    // That a 304 leaves the two out says nothing about the object.
    if (!isSuccess(reading.observation.status) && cacheControl === undefined && expires === undefined) return undefined;
    if (isUnknown(reading, 'CacheControl') || isUnknown(reading, 'ExpiresString')) return undefined;
    const lastModified = parseHttpDate(known(reading, 'LastModified') ?? '');
    const headers: CacheHeaders = {
      directives: parseCacheControl(cacheControl ?? '') ?? [],
      ...(expires === undefined ? {} : { expires }),
      ...(lastModified === undefined ? {} : { lastModified }),
    };
    return explained(reading, headers);
  },
};

function explained(reading: Reading, headers: CacheHeaders): Explanation {
  const { directives, expires } = headers;
  const has = (name: string) => directives.some((directive) => directive.name === name);
  const conflicts = cachingConflicts(directives);
  const lifetime = lifetimeIn('browser', headers, reading.now);
  const forbids = has('no-store') || has('no-cache');
  const idle = !forbids && isAccident(lifetime, reading.now);
  const tone: Tone = conflicts.length > 0 || idle ? 'caution' : 'fact';
  const title = has('no-store')
    ? 'No cache may keep a copy.'
    : has('no-cache')
      ? 'Caches may keep a copy, but must ask again before each use.'
      : lifetimeTitle(lifetime, reading.now);
  return {
    id,
    tone,
    title,
    says: [
      ...conflicts,
      ...(forbids ? [] : whileFresh(reading, headers, lifetime)),
      ...ofSharedCaches(reading, directives, lifetime),
      ...(has('no-store') ? [] : [revalidation]),
      ...ofExpires(expires, lifetime, has),
      ...ofOverrides(reading),
    ],
    ...(idle ? { todo: [todo] } : {}),
    evidence: evidenceOf(
      reading,
      'CacheControl',
      'ExpiresString',
      ...(lifetime.by === 'heuristic' && !forbids ? (['LastModified'] as const) : []),
      ...(has('no-store') ? [] : (['ETag'] as const)),
    ),
  };
}

const todo: Words = [
  'Store ',
  { code: 'Cache-Control: max-age=…' },
  ' with the object: it counts from each answer, and wins over Expires.',
];

const revalidation: Words =
  'A stale copy is not lost: the cache asks with the ETag, and a 304 without content renews it as long as the object is the same.';

/** Stale for all time, and probably not by intent; `0` and `-1` are how people write that on purpose. */
function isAccident(lifetime: Lifetime, now: number): boolean {
  if (lifetime.by === 'unreadable') return !/^(?:0|-1)$/.test(lifetime.value.trim());
  return lifetime.by === 'Expires' && freshUntil(lifetime, now) === undefined;
}

function whileFresh(reading: Reading, headers: CacheHeaders, lifetime: Lifetime): readonly Words[] {
  const { now } = reading;
  const { directives } = headers;
  const has = (name: string) => directives.some((directive) => directive.name === name);
  const until = freshUntil(lifetime, now);
  const reload: Words = [{ code: 'immutable' }, ': browsers that know it do not ask on a reload either.'];
  const never: Words = [{ code: 'must-revalidate' }, ': once stale, a copy is never used without asking.'];
  return [
    ...lifetimeReason(lifetime, now),
    ...sharedReason(has('private') ? lifetime : lifetimeIn('shared', headers, now), now),
    ...(has('immutable') && until !== undefined ? [reload] : []),
    ...(has('must-revalidate') ? [never] : whileStale(directives, until ?? now)),
  ];
}

function whileStale(directives: readonly CacheDirective[], from: number): readonly Words[] {
  const when = {
    'stale-while-revalidate': 'while the cache asks again in the background',
    'stale-if-error': 'if asking again fails with an error',
  };
  return Object.entries(when).flatMap(([name, clause]): readonly Words[] => {
    const seconds = directives.find((directive) => directive.name === name)?.seconds ?? 0;
    if (seconds === 0) return [];
    const until = { instant: from + Math.min(seconds, 2 ** 31) * 1000 };
    return [
      [{ code: name }, ` lets a stale copy be used for ${formatSeconds(seconds)} more, until `, until, `, ${clause}.`],
    ];
  });
}

function ofSharedCaches(reading: Reading, directives: readonly CacheDirective[], lifetime: Lifetime): readonly Words[] {
  const has = (name: string) => directives.some((directive) => directive.name === name);
  const strict = has('no-store') || has('no-cache') || has('private');
  const onlyBrowsers: Words = [{ code: 'private' }, ' keeps CDNs and other shared caches from storing it.'];
  const cloudFront: readonly Words[] = strict
    ? ['CloudFront keeps a copy all the same where its cache policy has a minimum TTL above 0.']
    : lifetime.by === 'heuristic' && !has('s-maxage')
      ? [
          'S3 adds nothing by itself. CloudFront keeps such an object for 24 hours, unless its cache policy says otherwise.',
        ]
      : [];
  return [
    ...(has('private') && !has('no-store') ? [onlyBrowsers] : []),
    // In front of another store there may be a CDN too, but hardly this one.
    ...(reading.store === undefined ? cloudFront : []),
  ];
}

/** Only what the title has not said: that Expires has no say, and that clients stumble over it. */
function ofExpires(expires: string | undefined, lifetime: Lifetime, has: (name: string) => boolean): readonly Words[] {
  if (expires === undefined) return [];
  const fails: Words =
    'Older AWS SDKs fail on this answer, because they read Expires as a date. Newer ones give the text as ExpiresString.';
  const clients = parseHttpDate(expires) === undefined ? [fails] : [];
  const decides = lifetime.by === 'Expires' || (lifetime.by === 'unreadable' && lifetime.name === 'Expires');
  if (decides && !has('no-store') && !has('no-cache')) return clients;
  const winner = has('no-store') ? 'no-store' : has('no-cache') ? 'no-cache' : 'max-age';
  return [[{ code: winner }, ' wins over Expires, which says ', { value: expires }, '.'], ...clients];
}

function ofOverrides(reading: Reading): readonly Words[] {
  if (!isSuccess(reading.observation.status)) return [];
  const asked = [
    ...(isOverridden(reading, 'CacheControl') ? ['Cache-Control'] : []),
    ...(isOverridden(reading, 'ExpiresString') ? ['Expires'] : []),
  ];
  if (asked.length === 0) return [];
  return [
    `This is about the ${asked.join(' and ')} that the request asked for. What is stored with the object is not in this answer.`,
  ];
}
