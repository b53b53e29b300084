import { ArrowLeftRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { SwitchField } from '../../ui/checkbox-field.tsx';
import { useCommand } from '../../ui/commands.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { swapped, withOnly } from './change-columns.ts';
import css from './compare-toolbar.module.css';
import type { Change } from './use-change.ts';

interface CompareToolbarProps {
  readonly onlyChanges: boolean;
  /** How many columns have not come yet. */
  readonly awaited: number;
  /** How many rows provably differ. */
  readonly changes: number;
  /** How many cannot be told. */
  readonly unknown: number;
  readonly canSwap: boolean;
  readonly isUnfolded: boolean;
  readonly onUnfold: (unfolded: boolean) => void;
  readonly change: Change;
  /** Buttons that make the comparison grow. */
  readonly children: ReactNode;
}

/** How the comparison is looked at. */
export function CompareToolbar(props: CompareToolbarProps) {
  const { onlyChanges, awaited, changes, unknown, canSwap, isUnfolded, onUnfold, change, children } = props;
  const toggle = () => change((link) => withOnly(link, link.only === undefined));
  const swap = () => change(swapped);
  const group = 'This comparison';
  useCommand({ title: onlyChanges ? 'Show every row' : 'Changes only', group, keys: 'c', run: toggle });
  useCommand({ title: 'Swap the columns', group, keys: 'x', run: swap, enabled: canSwap });
  return (
    <div className={css.toolbar}>
      <SwitchField
        label={
          <>
            Changes only{' '}
            <span className={css.key} aria-hidden="true">
              <Kbd keys="c" />
            </span>
          </>
        }
        checked={onlyChanges}
        onCheckedChange={toggle}
        aria-keyshortcuts="C"
      />
      <p className={css.count}>
        {awaited > 0 ? (
          `${awaited} ${awaited === 1 ? 'column is' : 'columns are'} awaited`
        ) : (
          <>
            {changes === 1 ? '1 row differs' : `${changes} rows differ`}
            {unknown > 0 && `, ${unknown} cannot be told`}
          </>
        )}
      </p>
      <div className={css.buttons}>
        {!onlyChanges && (
          <Button size="small" onClick={() => onUnfold(!isUnfolded)}>
            {isUnfolded ? 'Fold what is the same' : 'Show every row'}
          </Button>
        )}
        {canSwap && (
          <Button size="small" icon={<ArrowLeftRight aria-hidden />} shortcut="x" onClick={swap}>
            Swap
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
