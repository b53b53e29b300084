import { History } from 'lucide-react';
import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcut.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import css from './compare-toolbar.module.css';
import { useSteps } from './use-steps.ts';

interface AddPreviousProps {
  /** Says which version is wanted. */
  readonly label: string;
  /** The object whose previous version is wanted. */
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly session: Session;
  readonly onAdd: (added: InspectLink) => void;
}

/** One key a version: the comparison grows into a history. */
export function AddPrevious({ label, link, connection, session, onAdd }: AddPreviousProps) {
  const { older } = useSteps(link, connection, session, onAdd);
  useShortcut('p', older.take);
  const why = older.reason ?? older.failed;
  return (
    <>
      <Button
        size="small"
        icon={<History aria-hidden />}
        busy={older.busy}
        shortcut="p"
        aria-disabled={older.reason !== undefined || undefined}
        aria-describedby={why === undefined ? undefined : 'no-previous'}
        onClick={older.take}
      >
        {label}
      </Button>
      {why !== undefined && (
        <span id="no-previous" className={css.why}>
          {why}
        </span>
      )}
    </>
  );
}
