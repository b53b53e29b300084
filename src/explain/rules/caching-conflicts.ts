/** Which cache directives cancel one another out? Only what has an effect other than it seems; unknown directives are in the row. */
import type { CacheDirective } from '../../object-head/header-values/cache-control.ts';
import type { Segment, Words } from '../words.ts';

const stale = ['stale-while-revalidate', 'stale-if-error'];

/**
 * One sentence a conflict, most consequential first; empty where the directives agree. Of directives in conflict the
 * most restrictive counts. Time spans of 0 ask for what the stricter directive asks for too, and are no conflict.
 *
 * @example cachingConflicts(parseCacheControl('no-store, max-age=60') ?? [])
 * // [[{ code: 'no-store' }, ' wins, so ', { code: 'max-age' }, ' has no effect.']]
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-4.2.1
 * @see https://www.rfc-editor.org/rfc/rfc5861.html
 */
export function cachingConflicts(directives: readonly CacheDirective[]): readonly Words[] {
  const has = (name: string) => directives.some((directive) => directive.name === name);
  const grants = directives
    .filter(({ name, seconds }) => ['public', 'immutable'].includes(name) || (seconds ?? 0) > 0)
    .map(({ name }) => name);
  const loses = (winner: string, losers: readonly string[]): readonly Words[] => {
    const lost = [...new Set(grants.filter((name) => losers.includes(name)))];
    if (!has(winner) || lost.length === 0) return [];
    return [[{ code: winner }, ' wins, so ', ...listed(lost), lost.length === 1 ? ' has' : ' have', ' no effect.']];
  };
  const lifetimes = ['max-age', 's-maxage', 'immutable'];
  if (has('no-store')) return loses('no-store', ['public', ...lifetimes, ...stale]);
  const strictest = has('no-cache')
    ? loses('no-cache', [...lifetimes, ...stale])
    : [...loses('must-revalidate', stale), ...neverFresh(directives)];
  // s-maxage has lost to no-cache already where both stand.
  return [
    ...strictest,
    ...loses('private', has('no-cache') ? ['public'] : ['public', 's-maxage']),
    ...repeated(directives),
  ];
}

function neverFresh(directives: readonly CacheDirective[]): readonly Words[] {
  const age = directives.find(({ name }) => name === 'max-age');
  const immutable = directives.some(({ name }) => name === 'immutable');
  if (!immutable || age?.seconds !== 0) return [];
  return [
    [{ code: 'immutable' }, ' counts only while a copy is fresh, and with ', { code: 'max-age=0' }, ' it never is.'],
  ];
}

function repeated(directives: readonly CacheDirective[]): readonly Words[] {
  return ['max-age', 's-maxage'].flatMap((name): readonly Words[] => {
    const values = directives.filter((directive) => directive.name === name).map(({ value }) => value);
    if (new Set(values).size < 2) return [];
    return [
      [{ code: name }, ' stands there with several values: caches take the first one, or take the copy for stale.'],
    ];
  });
}

function listed(names: readonly string[]): readonly Segment[] {
  return names.flatMap((name, index): readonly Segment[] => {
    const before = index === 0 ? [] : [index === names.length - 1 ? ' and ' : ', '];
    return [...before, { code: name }];
  });
}
