import type { Connection } from '../../connections/config.ts';
import { callsLackedBy } from '../../connections/store-calls.ts';
import { storeOf } from '../../connections/stores.ts';
import { headInputs } from '../../object-head/head-inputs.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import css from './settings-of.module.css';

/** What is known of a connection's store: what it does not send, does not heed, and does otherwise than Amazon S3. */
export function StoreFacts({ connection }: { connection: Connection }) {
  const store = storeOf(connection, {});
  if (!store) return null;
  const remarks = Object.values(store.remarks).filter((remark) => typeof remark !== 'string');
  const lists = [
    { what: 'Fields that it never sends', names: [...store.lacks] },
    { what: 'Inputs that make no difference to it', names: [...store.ignores].map((name) => headInputs[name].sdk) },
    { what: 'Calls that it does not have', names: [...callsLackedBy(connection, {})] },
  ].filter(({ names }) => names.length > 0);
  if (lists.length === 0) {
    return (
      <p className={css.before}>
        {store.name}: nothing was measured of it, so nothing is called unsupported, and nothing that is only documented
        of Amazon S3 is claimed.
      </p>
    );
  }
  return (
    <Disclosure title={`What is unsupported in ${store.name}`} summary={`${store.lacks.size} fields`}>
      <dl className={css.settings}>
        {lists.map(({ what, names }) => (
          <div key={what} className={css.setting}>
            <dt>{what}</dt>
            <dd>
              <code>{names.join(', ')}</code>
            </dd>
          </div>
        ))}
      </dl>
      <ul className={css.remarks}>
        {remarks.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
