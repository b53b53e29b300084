import { useRef, useState } from 'react';
import type { Config, Connection } from '../../connections/config.ts';
import { editConnection } from '../../connections/visit-edits.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import css from './connection-card.module.css';
import { emptyDraft } from './connection-draft.ts';
import { ConnectionForm } from './connection-form.tsx';

/** A connection that the deployment does not have, for this visit. */
export function AddConnection({ config }: { config: Config }) {
  const [adding, setAdding] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const close = (done: string) => {
    setAdding(false);
    announce(done);
    head.current?.focus();
  };
  const take = (connection: Connection) => {
    editConnection(connection, 'added');
    close(`${connection.name} was added for this visit`);
  };
  return (
    <section className={css.card} aria-labelledby="add">
      <h2 id="add" ref={head} tabIndex={-1}>
        Add a connection for this visit
      </h2>
      {adding ? (
        <ConnectionForm
          label="New connection"
          initial={emptyDraft}
          taken={config.connections.map(({ name }) => name)}
          submit="Add for this visit"
          onDone={take}
          onCancel={() => close('Nothing was added')}
        >
          It lasts until the page is reloaded. Access keys are asked for when an object is opened, and stay in this
          page’s memory.
        </ConnectionForm>
      ) : (
        <div className={css.actions}>
          <Button onClick={() => setAdding(true)}>Add a connection</Button>
        </div>
      )}
    </section>
  );
}
