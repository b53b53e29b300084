import { Plus } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { linkFor } from '../../connections/link-for.ts';
import type { Session } from '../../connections/session.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CompareLink, mostColumns } from '../../url-state/compare-link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { readPasted } from '../../url-state/pasted.ts';
import { LocatorPreview } from '../parts/locator-preview.tsx';
import { namesNothing } from '../parts/names-nothing.ts';
import css from './add-object.module.css';
import { referenceOf } from './change-columns.ts';
import { ObjectsAtHand } from './objects-at-hand.tsx';

interface AddObjectProps {
  readonly session: Session;
  readonly link: CompareLink;
  /** Returns why some did not join. */
  /** Why the last ones did not join. */
  readonly refused: string | undefined;
  readonly onAdd: (...added: readonly InspectLink[]) => string | undefined;
}

/** Takes anything that names an object and puts it beside the others; what is pinned or was looked at lately takes one press. */
export function AddObject({ session, link, refused, onAdd }: AddObjectProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  // A refusal is about what was in the box then.
  const [refusedText, setRefusedText] = useState<string>();
  const shownProblem = problem ?? (text === refusedText ? refused : undefined);
  const input = useRef<HTMLInputElement>(null);
  const previewId = useId();
  const reading = readPasted(text);
  // A name without a place is one of where the reference is.
  const { connection, place = {} } = link.columns[referenceOf(link)] ?? {};
  const named =
    reading.kind === 'located' ? linkFor(session.config, reading.located, { connection, place }) : undefined;
  // All of another comparison, or the one object that the text names.
  const added = reading.kind === 'comparison' ? reading.link.columns : named && [named];
  const isFull = link.columns.length >= mostColumns;
  const add = (event: FormEvent) => {
    event.preventDefault();
    input.current?.focus();
    if (added) {
      setRefusedText(text);
      if (onAdd(...added) === undefined) setText('');
      return;
    }
    setProblem(namesNothing(reading));
  };
  if (isFull) return <p>A comparison has at most {mostColumns} objects. Remove one to add another.</p>;
  return (
    <div className={css.add}>
      <form onSubmit={add} aria-label="Add an object" className={css.form}>
        <TextField
          ref={input}
          label="Add an object: URI, ARN, URL, console link or AWS CLI command"
          mono
          value={text}
          placeholder="s3://bucket/key"
          onValueChange={(next) => {
            setText(next);
            setProblem(undefined);
          }}
          trailing={
            <Button type="submit" size="small" variant="primary" icon={<Plus aria-hidden />}>
              Add
            </Button>
          }
          error={shownProblem}
          aria-controls={previewId}
        />
        <div id={previewId}>
          {shownProblem === undefined && <LocatorPreview reading={reading} link={named} session={session} />}
        </div>
      </form>
      <ObjectsAtHand
        columns={link.columns}
        onAdd={(added) => {
          setRefusedText(text);
          onAdd(added);
        }}
      />
    </div>
  );
}
