import { Plus } from 'lucide-react';
import { objectUri } from '../../object-head/object-uri.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import { cutText } from '../../ui/visible-text.ts';
import { formatInspect, parse } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import type { KeptObject } from '../parts/kept-objects.ts';
import { besideName } from '../parts/object-name.ts';
import { useObjectsAtHand } from '../parts/pinned-objects.ts';
import css from './add-object.module.css';

interface ObjectsAtHandProps {
  readonly columns: readonly InspectLink[];
  readonly onAdd: (added: InspectLink) => void;
}

/** What is pinned, and what was looked at lately on this device, as far as it is not compared yet. */
export function ObjectsAtHand({ columns, onAdd }: ObjectsAtHandProps) {
  const { pinned, recent } = useObjectsAtHand();
  const there = new Set(columns.map(formatInspect));
  const choices = (objects: readonly KeptObject[]) => objects.filter(({ link }) => !there.has(link));
  return (
    <>
      <Choices title="Pinned" objects={choices(pinned)} onAdd={onAdd} />
      <Choices title="Looked at lately" objects={choices(recent)} onAdd={onAdd} />
    </>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly objects: readonly KeptObject[];
  readonly onAdd: (added: InspectLink) => void;
}

function Choices({ title, objects, onAdd }: ChoicesProps) {
  if (objects.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={css.title}>{title}</h3>
      <ul className={css.choices}>
        {objects.map((object) => {
          const beside = besideName(object);
          return (
            <li key={object.link}>
              <button
                type="button"
                className={css.choice}
                onClick={() => {
                  const route = parse(object.link);
                  if (route.view === 'inspect') onAdd(route.link);
                }}
              >
                <Plus aria-hidden />
                <span>
                  <RawValue value={cutText(objectUri(object), 160)} />
                  {beside !== '' && (
                    <span className={css.version}>
                      {' '}
                      <RawValue value={beside} quiet />
                    </span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
