/** What each button makes of a comparison, as a new link. The reference stays the same object, wherever it moves. */
import { type CompareLink, mostColumns } from '../../url-state/compare-link.ts';
import { formatInspect } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';

export type ChangeColumns = (link: CompareLink) => CompareLink;

/** Puts an object at the end; one that is there already stays where it is, and nothing goes beyond the most that a link holds. */
export function withColumn(link: CompareLink, added: InspectLink): CompareLink {
  const name = formatInspect(added);
  const isThere = link.columns.some((column) => formatInspect(column) === name);
  if (isThere || link.columns.length >= mostColumns) return link;
  return { ...link, columns: [...link.columns, added] };
}

/** Takes a column away. Without the reference, the first of those that are left takes its place. */
export function withoutColumn(link: CompareLink, index: number): CompareLink {
  const reference = referenceOf(link);
  const columns = link.columns.filter((_column, at) => at !== index);
  return withReference({ ...link, columns }, index === reference ? 0 : reference - (index < reference ? 1 : 0));
}

/** Holds the others against this column. */
export function withReference({ reference: _former, ...link }: CompareLink, index: number): CompareLink {
  return index > 0 ? { ...link, reference: index } : link;
}

/** Moves a column; `by` is -1 or 1. Nothing moves beyond the ends. */
export function withMoved(link: CompareLink, index: number, by: -1 | 1): CompareLink {
  const to = index + by;
  const [one, other] = [link.columns[index], link.columns[to]];
  if (!one || !other) return link;
  const columns = link.columns.map((column, at) => (at === index ? other : at === to ? one : column));
  const reference = referenceOf(link);
  return withReference({ ...link, columns }, reference === index ? to : reference === to ? index : reference);
}

/** The columns the other way round: of two, what was held against the reference becomes it. */
export function swapped(link: CompareLink): CompareLink {
  return { ...link, columns: link.columns.toReversed() };
}

/** Another object in a column's place, such as the version before it. */
export function withReplaced(link: CompareLink, index: number, column: InspectLink): CompareLink {
  return { ...link, columns: link.columns.map((former, at) => (at === index ? column : former)) };
}

/** All rows, or those in which something differs. */
export function withOnly({ only: _former, ...link }: CompareLink, isOnly: boolean): CompareLink {
  return isOnly ? { ...link, only: 'changes' } : link;
}

/** The index of the column that the others are held against. */
export function referenceOf({ columns, reference = 0 }: CompareLink): number {
  return reference < columns.length ? reference : 0;
}
