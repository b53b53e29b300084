import { type FormEvent, useState } from 'react';
import type { Connection } from '../../connections/config.ts';
import { connectionId } from '../../connections/connection-id.ts';
import { takeTypedInKeys } from '../../connections/typed-in-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './typed-in-form.module.css';

const empty = { accessKeyId: '', secretAccessKey: '', sessionToken: '' };
type Field = keyof typeof empty;

/** A connection whose keys the person types: asked for before anything is sent. */
export function TypedInForm({ connection }: { connection: Connection }) {
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const problems = problemsOf(typed);
  const field = (name: Field, label: string, secret: boolean) => (
    <TextField
      label={label}
      mono
      concealed={secret}
      value={typed[name]}
      onValueChange={(text) => setTyped({ ...typed, [name]: text })}
      error={tried ? problems[name] : undefined}
    />
  );
  const take = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const token = typed.sessionToken.trim();
    takeTypedInKeys(connectionId(connection), {
      accessKeyId: typed.accessKeyId.trim(),
      secretAccessKey: typed.secretAccessKey.trim(),
      ...(token === '' ? {} : { sessionToken: token }),
    });
  };
  const longLived = /^AKIA/.test(typed.accessKeyId.trim());
  return (
    <Notice tone="fact" heading={2} title={`${connection.label ?? connection.name} wants access keys.`}>
      <form className={css.form} onSubmit={take} noValidate aria-label="Access keys">
        {field('accessKeyId', 'AccessKeyId', false)}
        {field('secretAccessKey', 'SecretAccessKey', true)}
        {field('sessionToken', 'SessionToken, of temporary keys', true)}
        {longLived && (
          <p className={css.caution}>
            AKIA… is a long-lived key. Whoever gets hold of it keeps it: temporary keys (ASIA…) are the better choice
            for a web page.
          </p>
        )}
        <div>
          <Button type="submit" variant="primary">
            Use these keys
          </Button>
        </div>
      </form>
      <p>They stay in this page’s memory: never stored, never in a link, gone on reload.</p>
    </Notice>
  );
}

function problemsOf({ accessKeyId, secretAccessKey, sessionToken }: typeof empty): Partial<Record<Field, string>> {
  const id = accessKeyId.trim();
  return {
    ...(id === '' && { accessKeyId: 'Type the access key id.' }),
    ...(id !== '' && !/^[\w.-]{3,128}$/.test(id) && { accessKeyId: 'An access key id has letters and digits only.' }),
    ...(secretAccessKey.trim() === '' && { secretAccessKey: 'Type the secret access key.' }),
    ...(/^ASIA/.test(id) &&
      sessionToken.trim() === '' && { sessionToken: 'Keys that begin with ASIA need their session token.' }),
  };
}
