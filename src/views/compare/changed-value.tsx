import type { Difference } from '../../compare/difference.ts';
import { formatBytes } from '../../object-head/header-values/bytes.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import css from './difference.module.css';
import { EditedText } from './edited-text.tsx';
import { ListDifference } from './list-difference.tsx';

interface ChangedValueProps {
  readonly raw: string;
  readonly difference: Difference;
  /** Characters shown before the rest must be asked for. */
  readonly limit: number;
}

/** A value that is not the reference's, and what changed inside it. */
export function ChangedValue({ raw, difference, limit }: ChangedValueProps) {
  if (difference.kind === 'text' && difference.edits.some(({ kind }) => kind === 'same'))
    return <EditedText edits={difference.edits} />;
  return (
    <>
      <RawValue value={raw} limit={limit} />
      {difference.kind === 'list' && <ListDifference {...difference} />}
      {difference.kind === 'instant' && <p className={css.note}>{difference.words}</p>}
      {difference.kind === 'bytes' && <p className={css.note}>{bytesWords(difference)}</p>}
      {difference.kind === 'count' && <p className={css.note}>{signed(difference.by, String)}</p>}
    </>
  );
}

const percents = new Intl.NumberFormat('en', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** `+1,024 bytes (1 KiB), +50 %` */
function bytesWords({ by, percent }: Extract<Difference, { kind: 'bytes' }>): string {
  const size = signed(by, formatBytes);
  return percent === undefined ? size : `${size}, ${percents.format(percent).replace('-', '−')} %`;
}

function signed(by: number, format: (size: number) => string): string {
  return `${by > 0 ? '+' : '−'}${format(Math.abs(by))}`;
}
