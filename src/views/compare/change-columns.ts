/** What each button makes of a comparison, as a new link. The reference stays the same object, wherever it moves. */
import { type CompareLink, formatCompare, mostColumns } from '../../url-state/compare-link.ts';
import { formatInspect, longestFragment } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';

export type ChangeColumns = (link: CompareLink) => CompareLink;

/** Why an object does not join: it is a column already (from 0), there is no room, or the link would be too long to be read. */
export type Refusal = { readonly kind: 'there'; readonly column: number } | { readonly kind: 'full' | 'too-long' };

export interface Addition {
  readonly link: CompareLink;
  /** One for each object that did not join, in their order. */
  readonly refused: readonly Refusal[];
}

/** Puts objects at the end, each once, as long as there is room. */
export function withColumns(link: CompareLink, added: readonly InspectLink[]): Addition {
  const columns = [...link.columns];
  const refused: Refusal[] = [];
  for (const one of added) {
    const refusal = refusalOf(columns, one);
    if (refusal) refused.push(refusal);
    else columns.push(one);
  }
  return { link: { ...link, columns }, refused };
}

function refusalOf(columns: readonly InspectLink[], added: InspectLink): Refusal | undefined {
  const column = findColumn({ columns }, added);
  if (column >= 0) return { kind: 'there', column };
  if (columns.length >= mostColumns) return { kind: 'full' };
  // With all that may still come to it: another reference, the filter.
  const next = formatCompare({ columns: [...columns, added], reference: columns.length, only: 'changes' });
  return next.length > longestFragment ? { kind: 'too-long' } : undefined;
}

/**
 * Where a column stands now, by its object; -1 where it is gone. Of two columns of one object it is the one at `likely`,
 * where that is still one of them.
 */
export function findColumn({ columns }: Pick<CompareLink, 'columns'>, wanted: InspectLink, likely = 0): number {
  const name = formatInspect(wanted);
  const isIt = (column: InspectLink) => formatInspect(column) === name;
  return columns.slice(likely, likely + 1).some(isIt) ? likely : columns.findIndex(isIt);
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

/** Another object in a column's place, such as the version before it; nothing changes for the place -1. */
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
