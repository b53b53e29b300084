/** How a lifetime reads: what a browser does with a copy that is taken now, and what a shared cache does where it differs. */
import { formatSeconds } from '../../object-head/header-values/duration.ts';
import type { Words } from '../words.ts';
import { freshUntil, type Lifetime } from './caching-lifetime.ts';

/**
 * What decides for browsers, as a sentence that stands alone. `now` in ms since 1970 UTC.
 *
 * @example lifetimeTitle({ by: 'max-age', seconds: 60 }, 0) // ['A copy taken now stays fresh until ', { instant: 60000 }, '.']
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-4.2
 */
export function lifetimeTitle(lifetime: Lifetime, now: number): Words {
  if (lifetime.by === 'heuristic') return 'No header says how long a copy stays fresh, so each cache chooses.';
  if (lifetime.by === 'unreadable') {
    return lifetime.name === 'Expires'
      ? 'Expires is not a date, so caches take every copy for stale.'
      : 'max-age is not a number of seconds, so caches may take every copy for stale.';
  }
  const until = freshUntil(lifetime, now);
  if (lifetime.by === 'Expires') {
    return until === undefined
      ? ['Every copy is stale: Expires passed on ', { instant: lifetime.until }, '.']
      : ['A copy stays fresh until ', { instant: until }, ', whenever it was taken.'];
  }
  return until === undefined
    ? 'No copy is ever fresh: caches ask again before they use one.'
    : ['A copy taken now stays fresh until ', { instant: until }, '.'];
}

/**
 * What there is to add about browsers: where the figure comes from, or what they guess; empty where the title says it all.
 *
 * @example lifetimeReason({ by: 'max-age', seconds: 60 }, 0) // [[{ code: 'max-age' }, ' allows 1 minute, in which browsers do not ask.']]
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-4.2.2
 */
export function lifetimeReason(lifetime: Lifetime, now: number): readonly Words[] {
  if (lifetime.by === 'unreadable') return [[{ code: lifetime.name }, ' holds ', { value: lifetime.value }, '.']];
  if (lifetime.by === 'Expires') return [];
  const until = freshUntil(lifetime, now);
  if (lifetime.by === 'heuristic') {
    const common = 'Commonly a browser takes a tenth of the time since Last-Modified, as RFC 9111 suggests';
    return until === undefined ? [] : [[`${common}: for a copy taken now, until `, { instant: until }, '.']];
  }
  if (until === undefined) return [];
  return [[{ code: lifetime.by }, ` allows ${formatSeconds(lifetime.seconds)}, in which browsers do not ask.`]];
}

/**
 * What shared caches do other than browsers because of s-maxage; empty where it is not sent.
 *
 * @example sharedReason({ by: 's-maxage', seconds: 60 }, 0)
 * // [['Shared caches go by ', { code: 's-maxage' }, ' instead: until ', { instant: 60000 }, ' (1 minute).']]
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-5.2.2.10
 */
export function sharedReason(lifetime: Lifetime, now: number): readonly Words[] {
  if (lifetime.by === 'unreadable' && lifetime.name === 's-maxage') {
    return [
      [
        { code: 's-maxage' },
        ' holds ',
        { value: lifetime.value },
        ', which is no number of seconds: shared caches may take every copy for stale.',
      ],
    ];
  }
  if (lifetime.by !== 's-maxage') return [];
  const until = freshUntil(lifetime, now);
  const instead = ['Shared caches go by ', { code: 's-maxage' }] as const;
  if (until === undefined) return [[...instead, ' instead: they ask again before each use.']];
  return [[...instead, ' instead: until ', { instant: until }, ` (${formatSeconds(lifetime.seconds)}).`]];
}
