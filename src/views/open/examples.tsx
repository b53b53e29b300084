import { useState } from 'react';
import type { Example, ExampleGroup } from '../../queries/examples.ts';
import { exampleRequest } from '../../queries/examples.ts';
import { Badge } from '../../ui/badge.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { formatInspect } from '../../url-state/link.ts';
import { loadView } from '../views.ts';
import css from './examples.module.css';

interface ExamplesProps {
  readonly groups: readonly ExampleGroup[];
  readonly connection: string | undefined;
}

/** A connection's example objects, in groups. */
export function Examples({ groups, connection }: ExamplesProps) {
  const [wanted, setWanted] = useState('');
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = groups
    .map(({ title, examples }, place) => ({
      // Two groups may have the same title, such as those of a bucket and its copy.
      id: `${place} ${title}`,
      title,
      examples: examples.filter((example) => words.every((word) => textOf(title, example).includes(word))),
    }))
    .filter(({ examples }) => examples.length > 0);
  return (
    <section className={css.section} aria-labelledby="examples">
      <div className={css.head}>
        <h2 id="examples">Examples</h2>
        <div className={css.find}>
          <TextField
            label="Find an example"
            hideLabel
            type="search"
            placeholder="Find: restore, 412, KMS…"
            value={wanted}
            onValueChange={setWanted}
          />
        </div>
      </div>
      {found.length === 0 && <p role="status">No example has all of these words.</p>}
      <div className={css.groups}>
        {found.map(({ id, title, examples }) => (
          <section key={id} className={css.group} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {examples.map((example) => (
                <li key={`${example.title}\n${JSON.stringify(example.request)}`}>
                  <ExampleLink example={example} connection={connection} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function ExampleLink({ example, connection }: { example: Example; connection: string | undefined }) {
  const link = formatInspect({
    request: exampleRequest(example),
    place: example.region === undefined ? {} : { region: example.region },
    ...(connection === undefined ? {} : { connection }),
  });
  return (
    <a
      className={css.example}
      href={link}
      onPointerEnter={() => loadView('inspect')}
      onFocus={() => loadView('inspect')}
    >
      <span className={css.title}>
        {example.title}
        {example.expect !== 200 && <Badge>{example.expect}</Badge>}
      </span>
      <span className={css.what}>{example.what}</span>
      {example.hint !== undefined && <span className={css.what}>{example.hint}</span>}
    </a>
  );
}

function textOf(group: string, { title, what, request, expect }: Example): string {
  return [group, title, what, request.bucket, request.key, expect].join(' ').toLowerCase();
}
