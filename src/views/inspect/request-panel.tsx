import { type RefObject, useId, useRef, useState } from 'react';
import type { Connection } from '../../connections/config.ts';
import { isSigned } from '../../connections/obstacle.ts';
import type { Session } from '../../connections/session.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../../ui/commands.ts';
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { InputField } from './input-field.tsx';
import { InputGroups } from './input-groups.tsx';
import css from './request-panel.module.css';
import { TransportLine } from './transport-line.tsx';
import { type Known, useRequestForm } from './use-request-form.ts';
import { WaitingLine } from './waiting-line.tsx';
import { WhereGroup } from './where-group.tsx';

interface RequestPanelProps {
  readonly session: Session;
  readonly connection: Connection;
  readonly link: InspectLink;
  readonly busy: boolean;
  /** Whether this very request has been answered, or has failed. */
  readonly sent: boolean;
  /** Something in the form is asked for before anything can be sent. */
  readonly wanted: boolean;
  readonly keyField: RefObject<HTMLInputElement | null>;
  readonly known: Known;
  readonly onSendAgain: () => void;
}

/** The request as a form: the object, then every other input in groups that say what they hold while they are closed. */
export function RequestPanel({
  session,
  connection,
  link,
  busy,
  sent,
  wanted,
  keyField,
  known,
  onSendAgain,
}: RequestPanelProps) {
  const heading = useId();
  const form = useRequestForm({ session, connection, link, known, onSendAgain });
  // On a narrow screen the form is folded; it must not be while something in it is asked for.
  const [chosen, setOpen] = useState<boolean>();
  const open = chosen ?? wanted;
  useCommand({ title: 'Send the HEAD', group: 'This object', keys: 'mod+enter', run: form.send });
  const element = useRef<HTMLFormElement>(null);
  useFocusInvalid(element, form.failures);
  const signed = isSigned(form.connection);
  return (
    <section className={css.column} aria-labelledby={heading}>
      <div className={css.panel}>
        <div className={css.head}>
          <h2 id={heading}>Request</h2>
          <Button size="small" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide' : 'Change'}
          </Button>
        </div>
        <form
          ref={element}
          className={open ? css.openForm : css.form}
          noValidate
          aria-label="HeadObject request"
          onSubmit={(event) => {
            event.preventDefault();
            form.send();
          }}
        >
          <div className={css.object}>
            {(['bucket', 'key', 'versionId'] as const).map((name) => (
              <InputField key={name} name={name} form={form} />
            ))}
          </div>
          <div className={css.groups}>
            <InputGroups form={form} keyField={keyField} />
            <WhereGroup session={session} form={form} />
          </div>
          <div className={css.foot}>
            <Button type="submit" variant="primary" busy={busy} shortcut="mod+enter">
              {form.refused ? 'Send anyway' : sent && !form.changed ? 'Send again' : 'Send HEAD'}
            </Button>
            {busy && sent ? <WaitingLine /> : <TransportLine reading={form.reading} signed={signed} />}
          </div>
        </form>
      </div>
    </section>
  );
}
