import type { Observation } from '../../object-head/observation.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import group from './field-group.module.css';
import css from './request-as-sent.module.css';

const signed = { query: 'signed in the query', headers: 'signed in headers', nowhere: 'not signed' } as const;

/** The request as it left the page, without its secrets; and why the browser asked first, where it did. */
export function RequestAsSent({ observation }: { observation: Observation }) {
  const { sent } = observation;
  const lines = [`${sent.method} ${sent.url}`, ...sent.headers.map(([name, value]) => `${name}: ${value}`)];
  return (
    <section className={group.group} aria-labelledby="request-as-sent">
      <h2 id="request-as-sent">Request as sent</h2>
      <Disclosure title={`${sent.method}, ${signed[sent.signedIn]}`}>
        <div className={css.request}>
          {lines.map((line) => (
            <RawValue key={line} value={line} limit={1200} />
          ))}
          <CopyButton text={lines.join('\n')} what="the request as sent" label="Copy" />
        </div>
        <p className={css.remark}>Signature, session token and customer key are left out here and in what you copy.</p>
        <p className={css.remark}>
          {sent.preflightFor.length === 0
            ? 'No preflight: nothing in it had to be a header that the browser asks about.'
            : `The browser asked first (OPTIONS), or remembered an answer, because of: ${sent.preflightFor.join(', ')}.`}
        </p>
      </Disclosure>
    </section>
  );
}
