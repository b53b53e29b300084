import { Plus } from 'lucide-react';
import { objectUri } from '../../object-head/object-uri.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import { formatInspect, parse } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { useRecentObjects } from '../parts/recent-objects.ts';
import css from './add-object.module.css';

interface RecentChoicesProps {
  readonly columns: readonly InspectLink[];
  readonly onAdd: (added: InspectLink) => void;
}

/** What was looked at lately on this device and is not compared yet. */
export function RecentChoices({ columns, onAdd }: RecentChoicesProps) {
  const there = new Set(columns.map(formatInspect));
  const choices = useRecentObjects().filter(({ link }) => !there.has(link));
  if (choices.length === 0) return null;
  return (
    <section aria-labelledby="recent-choices">
      <h3 id="recent-choices" className={css.title}>
        Looked at lately
      </h3>
      <ul className={css.choices}>
        {choices.map(({ bucket, key, versionId, link }) => (
          <li key={link}>
            <button
              type="button"
              className={css.choice}
              onClick={() => {
                const route = parse(link);
                if (route.view === 'inspect') onAdd(route.link);
              }}
            >
              <Plus aria-hidden />
              <span>
                <RawValue value={cut(objectUri({ bucket, key }))} />
                {versionId !== undefined && <span className={css.version}> version {versionId}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Inside a button there is no place for another that shows the rest. */
function cut(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
