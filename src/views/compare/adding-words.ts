/** What is said of objects that joined the comparison, and of those that did not? */
import { mostColumns } from '../../url-state/compare-link.ts';
import type { Refusal } from './change-columns.ts';

/** Of a comparison that had `before` columns and has `after`; undefined where none came. */
export function addedText(before: number, after: number): string | undefined {
  if (after === before) return undefined;
  return after === before + 1 ? `Added as column ${after}` : `Added as columns ${before + 1} to ${after}`;
}

/** Why some of `count` objects did not join; undefined where all did. */
export function refusedText(refused: readonly Refusal[], count: number): string | undefined {
  const [first] = refused;
  if (!first) return undefined;
  if (count === 1 && first.kind === 'there') return `Not added: this is column ${first.column + 1} already.`;
  const reasons = [...new Set(refused.map(({ kind }) => reason[kind]))].join('; ');
  return `${count === 1 ? 'Not added' : `${refused.length} of ${count} not added`}: ${reasons}.`;
}

const reason: Readonly<Record<Refusal['kind'], string>> = {
  there: 'compared already',
  full: `a comparison has at most ${mostColumns} objects. Remove one to add another`,
  'too-long': 'the link would be too long to be read. Remove an object to add another',
};
