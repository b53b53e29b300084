/** Which rows of a comparison need nobody see at once, and what is said in their place? */
import type { Row } from '../../compare/row.ts';

/**
 * `shown`: something differs, or may. The others fold: `same` in all columns; `answer`, which says something of one answer, not
 * of the object; `none`, provably sent by no column; `unseen`, without a readable value anywhere.
 */
export type RowPlace = 'shown' | 'same' | 'answer' | 'none' | 'unseen';

export function placeOf({ empty, verdict, about }: Pick<Row, 'empty' | 'verdict' | 'about'>): RowPlace {
  if (empty) return verdict === 'same' ? 'none' : 'unseen';
  if (verdict === 'same') return 'same';
  return about === 'answer' ? 'answer' : 'shown';
}

const words: Readonly<Record<Exclude<RowPlace, 'shown'>, string>> = {
  same: 'same',
  answer: 'of the answers, not of the objects',
  none: 'not sent',
  unseen: 'without a readable value',
};

/** `12 same · 3 not sent`; empty where nothing is folded. */
export function foldedWords(places: readonly RowPlace[]): string {
  return (Object.keys(words) as (keyof typeof words)[])
    .map((place) => ({ place, count: places.filter((one) => one === place).length }))
    .filter(({ count }) => count > 0)
    .map(({ place, count }) => `${count} ${words[place]}`)
    .join(' · ');
}
