import { useRef, useState } from 'react';
import type { Connection } from '../../connections/config.ts';
import { dropEdit, editConnection } from '../../connections/visit-edits.ts';
import { announce } from '../../ui/announce.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { formatOpen } from '../../url-state/link.ts';
import css from './connection-card.module.css';
import { draftOf, isSameDraft } from './connection-draft.ts';
import { ConnectionForm } from './connection-form.tsx';
import { SettingsOf } from './settings-of.tsx';
import { StoreFacts } from './store-facts.tsx';

interface ConnectionCardProps {
  readonly connection: Connection;
  /** As the deployment has it; missing where the person added it. */
  readonly deployed: Connection | undefined;
  readonly isDefault: boolean;
}

/** One connection: what it is, what of it was changed, and the form that changes it. */
export function ConnectionCard({ connection, deployed, isDefault }: ConnectionCardProps) {
  const [editing, setEditing] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const { name, label = name, visit } = connection;
  const isSignedIn = deployed?.credentials.kind === 'cognito-signed-in';
  const close = (done: string) => {
    setEditing(false);
    announce(done);
    head.current?.focus();
  };
  const drop = () => {
    dropEdit(name);
    close(deployed ? `${label} is as the deployment has it` : `${label} is gone`);
  };
  const take = (edited: Connection) => {
    const typed = draftOf(edited);
    if (isSameDraft(typed, draftOf(connection))) return close('Nothing was changed');
    // What says the same as the deployment is no edit.
    if (deployed && isSameDraft(typed, draftOf(deployed))) return drop();
    editConnection(edited, deployed ? 'edited' : 'added');
    close(`${label} is as you typed it, for this visit`);
  };
  return (
    <li className={css.card} data-connection={name}>
      <div className={css.head}>
        <h2 ref={head} tabIndex={-1}>
          {label}
        </h2>
        {isDefault && <Badge tone="fact">default</Badge>}
        {visit && <Badge tone="caution">{visit.how} for this visit</Badge>}
      </div>
      {editing ? (
        <ConnectionForm
          label={`Edit ${label}`}
          initial={draftOf(connection)}
          base={deployed ?? connection}
          submit="Use for this visit"
          onDone={take}
          onCancel={() => close('Nothing was changed')}
        >
          An edited connection begins anew: it gets no keys, answers or approvals of the one before.
          {isSignedIn && ' A sign-in stays whose it is. Signing in or out leaves this page, which drops the edits.'}
        </ConnectionForm>
      ) : (
        <>
          <SettingsOf connection={connection} deployed={deployed} />
          <StoreFacts connection={connection} />
          <div className={css.actions}>
            <Button onClick={() => setEditing(true)}>
              Edit<VisuallyHidden> {label}</VisuallyHidden>
            </Button>
            {visit && (
              <Button onClick={drop}>
                {deployed ? 'As the deployment has it' : 'Remove'}
                <VisuallyHidden> {label}</VisuallyHidden>
              </Button>
            )}
            <LinkButton href={formatOpen(isDefault ? {} : { connection: name })} variant="quiet">
              Open an object<VisuallyHidden> with {label}</VisuallyHidden>
            </LinkButton>
          </div>
        </>
      )}
    </li>
  );
}
