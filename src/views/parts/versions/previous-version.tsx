import { History } from 'lucide-react';
import type { Connection } from '../../../connections/config.ts';
import type { Session } from '../../../connections/session.ts';
import { Button } from '../../../ui/button.tsx';
import { type Command, useCommand } from '../../../ui/commands.ts';
import type { InspectLink } from '../../../url-state/link-schema.ts';
import css from './previous-version.module.css';
import { useSteps } from './use-steps.ts';

interface PreviousVersionProps {
  /** Says which version is wanted. */
  readonly label: string;
  /** The heading that its command stands under. */
  readonly group: Command['group'];
  /** The object whose previous version is wanted. */
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly session: Session;
  readonly onFound: (previous: InspectLink) => void;
}

/** The version before this one, one key away: asked for when pressed, with a listing of one page. */
export function PreviousVersion({ label, group, link, connection, session, onFound }: PreviousVersionProps) {
  const { older } = useSteps(link, connection, session, onFound);
  useCommand({ title: label, group, keys: 'p', run: older.take });
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
