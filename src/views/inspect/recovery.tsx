import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { callsLackedBy } from '../../connections/store-calls.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { NoAnswer } from '../../object-head/failure.ts';
import type { Presence } from '../../object-head/presence.ts';
import { callsFor, type RecoveryCallEntry, recoveryAction, withoutCall } from '../../object-head/recovery/calls.ts';
import type { RecoveryResult } from '../../object-head/recovery/recovery-result.ts';
import { recoveryQuery } from '../../queries/recovery.ts';
import { Button } from '../../ui/button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { Question } from './question.ts';
import css from './recovery.module.css';

interface RecoveryProps {
  readonly fields: ReadonlyMap<FieldName, Presence>;
  readonly question: Question;
}

/** Values that this page may not read in headers, from calls that answer in a body. Each call is asked for, and stands alone. */
export function Recovery({ fields, question }: RecoveryProps) {
  const { link, connection, session } = question;
  const missing = [...fields.values()].filter(({ state }) => state === 'hidden' || state === 'withheld');
  const calls = callsFor(link.request, callsLackedBy(connection)).filter(({ fields: brings }) =>
    missing.some(({ field }) => brings.includes(field)),
  );
  const results = useQueries({
    queries: calls.map(({ call }) => recoveryQuery(call, link, connection, session)),
  });
  if (calls.length === 0) return null;
  const unasked = results.filter(({ data, isFetching }) => !data && !isFetching);
  const metadataHidden = missing.some(({ field }) => field === 'Metadata');
  return (
    <section className={css.recovery} aria-labelledby="recovery">
      <div className={css.head}>
        <h3 id="recovery">Fill them from other calls</h3>
        {unasked.length > 1 && (
          <Button size="small" onClick={() => unasked.forEach((query) => void query.refetch())}>
            Ask all {unasked.length}
          </Button>
        )}
      </div>
      <p>
        CORS hides headers, not bodies: these calls say some of the same in a body. Each is one request of its own, with
        a permission of its own.
      </p>
      <ul className={css.calls}>
        {calls.map((entry, index) => {
          const result = results[index];
          return result && <Call key={entry.call} entry={entry} result={result} question={question} />;
        })}
      </ul>
      {metadataHidden && withoutCall.Metadata !== undefined && <p className={css.none}>{withoutCall.Metadata}</p>}
    </section>
  );
}

interface CallProps {
  readonly entry: RecoveryCallEntry;
  readonly result: UseQueryResult<RecoveryResult, NoAnswer>;
  readonly question: Question;
}

function Call({ entry, result, question }: CallProps) {
  const { call, about, cost } = entry;
  return (
    <li className={css.call} data-call={call}>
      <div className={css.what}>
        <p>
          <code className={css.name}>{call}</code> {about}
        </p>
        <p className={css.needs}>
          Needs <code>{recoveryAction(call, question.link.request)}</code>. {cost}
        </p>
        <div role="status">
          {result.data && <Came result={result.data} />}
          {result.isError && !result.isFetching && <p>No answer that this page could read. {whyNone(result.error)}</p>}
        </div>
      </div>
      <Button size="small" busy={result.isFetching} onClick={() => void result.refetch()}>
        {result.data || result.isError ? 'Ask again' : 'Ask'}
        <VisuallyHidden> {call}</VisuallyHidden>
      </Button>
    </li>
  );
}

/** What a call came to, in a sentence. */
function Came({ result }: { result: RecoveryResult }) {
  switch (result.kind) {
    case 'brought': {
      const values = Object.keys(result.values);
      const none = Object.values(result.none);
      return (
        <p>
          {values.length > 0 ? `Brought ${values.join(', ')}.` : 'Brought no value.'} {[...new Set(none)].join(' ')}
        </p>
      );
    }
    case 'refused':
      return (
        <p>
          Refused: {result.status} <code>{result.document.code}</code>{' '}
          <RawValue value={result.document.message} quiet limit={200} />
        </p>
      );
    case 'unexplained':
      return <p>The answer ({result.status}) is not one of this call.</p>;
    case 'not-listed':
      return (
        <p>
          {result.complete
            ? 'The listing has no such version.'
            : 'The version is not among the newest that were listed; more were not asked for.'}
        </p>
      );
  }
}

function whyNone(error: Error): string {
  if (!(error instanceof NoAnswer)) return '';
  return error.failure.kind === 'cors-or-network'
    ? 'The bucket’s CORS rules may not allow what this call sends.'
    : `(${error.failure.kind})`;
}
