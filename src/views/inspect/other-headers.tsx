import { fieldForHeader } from '../../object-head/catalogue/catalogue.ts';
import type { Observation } from '../../object-head/observation.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import group from './field-group.module.css';
import css from './field-row.module.css';
import { RawCell } from './raw-cell.tsx';

/** Everything readable that is no field of HeadObject: request ids, dates, CORS headers, and what S3 may add tomorrow. */
export function OtherHeaders({ observation }: { observation: Observation }) {
  const headers = observation.headers.filter(([name]) => fieldForHeader(name) === undefined);
  if (headers.length === 0) return null;
  return (
    <section className={group.group} aria-labelledby="other-headers">
      <h2 id="other-headers">Other headers</h2>
      <dl className={group.rows}>
        {headers.map(([name, value]) => (
          <div key={name} className={css.row} data-header={name}>
            <dt className={css.name}>
              <code>{name}</code>
            </dt>
            <dd className={css.value}>
              <RawCell raw={value} />
            </dd>
            <dd className={css.copy}>
              <CopyButton text={value} what={name} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
