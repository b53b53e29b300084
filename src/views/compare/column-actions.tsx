import { ArrowLeft, ArrowRight, ChevronDown, ChevronUp, FileSearch, Pin, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import { useCommand } from '../../ui/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { formatInspect } from '../../url-state/link.ts';
import { type Step, useSteps } from '../parts/versions/use-steps.ts';
import { findColumn, withMoved, withoutColumn, withReference, withReplaced } from './change-columns.ts';
import css from './column-head.module.css';
import type { Change } from './use-change.ts';
import type { ComparedColumn } from './use-columns.ts';

interface ColumnActionsProps {
  readonly compared: ComparedColumn;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly isReference: boolean;
  readonly session: Session;
  readonly change: Change;
  /** The keys for an older and a newer version lead to this column. */
  readonly hasKeys: boolean;
}

/** What can be done with one column. The focus stays on the button, wherever its column goes. */
export function ColumnActions(props: ColumnActionsProps) {
  const { compared, index, count, isReference, change } = props;
  const name = `column ${index + 1}`;
  return (
    <div className={css.actions}>
      {count > 1 && (
        <IconButton
          size="small"
          icon={<Pin />}
          label={isReference ? `Column ${index + 1} is the reference` : `Make ${name} the reference`}
          aria-pressed={isReference}
          data-action="reference"
          onClick={() => change((link) => withReference(link, index))}
        />
      )}
      {compared.connection && <StepActions {...props} connection={compared.connection} />}
      {count > 1 && (
        <>
          <MoveButton {...{ index, count, change }} by={-1} />
          <MoveButton {...{ index, count, change }} by={1} />
        </>
      )}
      <a
        className={css.inspect}
        href={formatInspect(compared.link)}
        aria-label={`Open ${name} in Inspect`}
        title="Open in Inspect"
      >
        <FileSearch aria-hidden />
      </a>
      <IconButton
        size="small"
        icon={<X />}
        label={`Remove ${name}`}
        data-action="remove"
        onClick={() =>
          change((link) => withoutColumn(link, index), { column: Math.min(index, count - 2), action: 'remove' })
        }
      />
    </div>
  );
}

/** At an end it stays a button: `disabled` would lose the focus on the last step of the way. */
function MoveButton({
  index,
  count,
  change,
  by,
}: Pick<ColumnActionsProps, 'index' | 'count' | 'change'> & { by: -1 | 1 }) {
  const to = index + by;
  const side = by < 0 ? 'left' : 'right';
  const isEnd = to < 0 || to >= count;
  return (
    <span className={isEnd ? css.heldBack : undefined}>
      <IconButton
        size="small"
        icon={by < 0 ? <ArrowLeft /> : <ArrowRight />}
        label={`Move column ${index + 1} ${side}`}
        aria-disabled={isEnd || undefined}
        data-action={side}
        onClick={() => change((link) => withMoved(link, index, by), { column: to, action: side })}
      />
    </span>
  );
}

function StepActions(props: ColumnActionsProps & { readonly connection: Connection }) {
  const { compared, connection, session, index, change, hasKeys } = props;
  const { older, newer } = useSteps(compared.link, connection, session, (next, direction) =>
    // The columns may have moved, or gone, while S3 listed.
    change(
      (now) => withReplaced(now, findColumn(now, compared.link, index), next),
      (now) => ({ column: findColumn(now, compared.link, index), action: direction }),
    ),
  );
  const offer = { group: 'This comparison', enabled: hasKeys } as const;
  useCommand({ ...offer, title: `Older version in column ${index + 1}`, keys: '[', run: older.take });
  useCommand({ ...offer, title: `Newer version in column ${index + 1}`, keys: ']', run: newer.take });
  const failed = older.failed ?? newer.failed;
  return (
    <>
      <StepButton
        step={older}
        action="older"
        icon={<ChevronDown />}
        {...{ index }}
        shortcut={hasKeys ? '[' : undefined}
      />
      <StepButton
        step={newer}
        action="newer"
        icon={<ChevronUp />}
        {...{ index }}
        shortcut={hasKeys ? ']' : undefined}
      />
      {failed !== undefined && <span className={css.failed}>Versions: {failed}</span>}
    </>
  );
}

interface StepButtonProps {
  readonly step: Step;
  readonly action: 'older' | 'newer';
  readonly icon: ReactNode;
  readonly index: number;
  readonly shortcut: string | undefined;
}

/** Not `disabled` where there is no step: the reason could then be neither reached nor read. */
function StepButton({ step: { busy, reason, take }, action, icon, index, shortcut }: StepButtonProps) {
  const label = `${action === 'older' ? 'Older' : 'Newer'} version in column ${index + 1}`;
  return (
    <span className={reason === undefined ? undefined : css.heldBack}>
      <IconButton
        size="small"
        label={reason === undefined ? label : `${label}: ${reason}`}
        aria-disabled={reason !== undefined || undefined}
        aria-busy={busy || undefined}
        data-action={action}
        onClick={take}
        {...{ icon, shortcut }}
      />
    </span>
  );
}
