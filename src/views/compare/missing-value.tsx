import type { Cell, CellState } from '../../compare/cell.ts';
import type { PresenceState } from '../../object-head/presence.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type MarkShape, StateMark } from '../../ui/state-mark.tsx';
import { stateMarks } from '../parts/state-marks.ts';
import css from './compare-row.module.css';

type Mark = { readonly shape: MarkShape; readonly label: string };

/** What holds for a whole column stands in its head; saying it again in each row would drown the rest. */
const ofColumns: Readonly<Record<Exclude<CellState, PresenceState | 'waiting'>, Mark>> = {
  'no-object': { shape: 'cross', label: 'no object' },
  'not-said': { shape: 'ring', label: 'not said' },
};

interface MissingValueProps {
  readonly cell: Cell;
  /** What it rests on stands in the reference's cell already. */
  readonly isBrief: boolean;
}

/** No value: its state by shape and word, and what that rests on. */
export function MissingValue({ cell: { state, because }, isBrief }: MissingValueProps) {
  if (state === 'waiting') return <Skeleton />;
  if (state === 'no-object' || state === 'not-said') return <StateMark {...ofColumns[state]} />;
  return (
    <>
      <StateMark {...stateMarks[state]} />
      {!isBrief && <p className={css.note}>{because}</p>}
    </>
  );
}
