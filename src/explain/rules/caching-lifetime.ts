/** For how long is a copy fresh, by RFC 9111? The arithmetic behind the card; it judges nothing and writes no sentence. */
import type { CacheDirective } from '../../object-head/header-values/cache-control.ts';
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';

/** A browser's own cache, or one that serves many people, such as a CDN. */
export type CacheKind = 'browser' | 'shared';

export interface CacheHeaders {
  /** Of Cache-Control, in order; empty where there is none. */
  readonly directives: readonly CacheDirective[];
  /** Expires as it was sent; left out where there is none. */
  readonly expires?: string;
  /** Ms since 1970 UTC. */
  readonly lastModified?: number;
}

export type Lifetime =
  /** From the moment of the answer on. */
  | { readonly by: 'max-age' | 's-maxage'; readonly seconds: number }
  /** Until a date that is the same for every copy, ms since 1970 UTC; it may be past. */
  | { readonly by: 'Expires'; readonly until: number }
  /** The value that decides cannot be read, which counts as stale. */
  | { readonly by: 'unreadable'; readonly name: 'max-age' | 's-maxage' | 'Expires'; readonly value: string }
  /** No header says it: a tenth of the object's age, as the RFC suggests. Undefined without a Last-Modified. */
  | { readonly by: 'heuristic'; readonly seconds: number | undefined };

/** A cache counts no further than this many seconds (68 years). */
const longest = 2 ** 31;

/**
 * What decides about a copy that is taken `now` (ms since 1970 UTC): s-maxage in shared caches, then max-age, then
 * Expires, then the cache's own guess. Looks at no directive that forbids keeping or using a copy. The first of two
 * directives of one name counts.
 *
 * @example lifetimeIn('browser', { directives: parseCacheControl('max-age=60') ?? [] }, now) // { by: 'max-age', seconds: 60 }
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-4.2.1
 */
export function lifetimeIn(cache: CacheKind, headers: CacheHeaders, now: number): Lifetime {
  const { directives, expires, lastModified } = headers;
  const names = cache === 'shared' ? (['s-maxage', 'max-age'] as const) : (['max-age'] as const);
  for (const name of names) {
    const directive = directives.find((candidate) => candidate.name === name);
    if (!directive) continue;
    if (directive.seconds === undefined) return { by: 'unreadable', name, value: directive.value ?? '' };
    return { by: name, seconds: Math.min(directive.seconds, longest) };
  }
  if (expires !== undefined) {
    const until = parseHttpDate(expires);
    return until === undefined ? { by: 'unreadable', name: 'Expires', value: expires } : { by: 'Expires', until };
  }
  if (lastModified === undefined) return { by: 'heuristic', seconds: undefined };
  return { by: 'heuristic', seconds: Math.max(0, Math.floor((now - lastModified) / 10_000)) };
}

/**
 * Until when a copy that is taken `now` is fresh, ms since 1970 UTC; undefined where it never is, or nobody can tell.
 * A date that is reached counts as past.
 *
 * @example freshUntil({ by: 'max-age', seconds: 60 }, 0) // 60000
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-4.2
 */
export function freshUntil(lifetime: Lifetime, now: number): number | undefined {
  if (lifetime.by === 'unreadable') return undefined;
  const until = lifetime.by === 'Expires' ? lifetime.until : now + (lifetime.seconds ?? 0) * 1000;
  return until > now ? until : undefined;
}
