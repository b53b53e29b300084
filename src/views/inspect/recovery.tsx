import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { callsLackedBy } from '../../connections/store-calls.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { NoAnswer } from '../../object-head/failure.ts';
import type { Observation } from '../../object-head/observation.ts';
import type { Presence } from '../../object-head/presence.ts';
import { callsFor, type RecoveryCallEntry, recoveryAction, withoutCall } from '../../object-head/recovery/calls.ts';
import { isAboutAnother } from '../../object-head/recovery/recover.ts';
import type { RecoveryResult } from '../../object-head/recovery/recovery-result.ts';
import { recoveryQuery } from '../../queries/recovery.ts';
import { Button } from '../../ui/button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { Question } from './question.ts';
import css from './recovery.module.css';

interface RecoveryProps {
  readonly observation: Observation;
  readonly fields: ReadonlyMap<FieldName, Presence>;
  readonly question: Question;
}

/** Values that this page may not read in headers, from calls that answer in a body. Each call is asked for, and stands alone. */
export function Recovery({ observation, fields, question }: RecoveryProps) {
  const { link, connection, session } = question;
  const missing = [...fields.values()].filter(({ state }) => state === 'hidden' || state === 'withheld');
  const possible = callsFor(link.request, callsLackedBy(connection, link.place), observation.status);
  const results = useQueries({
    queries: possible.map(({ call }) => recoveryQuery(call, link, observation.sentAt, connection, session)),
  });
  // A call that has shown that there is nothing leaves nothing missing: what it said stays, and the button that has the focus.
  const calls = possible.flatMap((entry, index) => {
    const result = results[index];
    const wanted = missing.some(({ field }) => entry.fields.includes(field));
    return result && (wanted || wasAsked(result)) ? [{ entry, result }] : [];
  });
  if (calls.length === 0) return null;
  const unasked = calls.filter(({ result }) => !result.data && !result.isFetching);
  const metadataHidden = missing.some(({ field }) => field === 'Metadata');
  return (
    <section className={css.recovery} aria-labelledby="recovery">
      <div className={css.head}>
        <h3 id="recovery">Get hidden values from other calls</h3>
        {unasked.length > 1 && (
          <Button size="small" onClick={() => unasked.forEach(({ result }) => void result.refetch())}>
            Ask all {unasked.length}
          </Button>
        )}
      </div>
      <p>
        CORS hides headers, not bodies: these calls say some of the same in a body. Each stands alone, with its own cost
        and permission.
      </p>
      <ul className={css.calls}>
        {calls.map(({ entry, result }) => (
          <Call
            key={entry.call}
            entry={entry}
            result={result}
            question={question}
            isUsed={result.data !== undefined && !isAboutAnother(fields, result.data)}
          />
        ))}
      </ul>
      {metadataHidden && withoutCall.Metadata !== undefined && <p className={css.none}>{withoutCall.Metadata}</p>}
    </section>
  );
}

function wasAsked({ data, isError, isFetching }: UseQueryResult): boolean {
  return data !== undefined || isError || isFetching;
}

const aboutAnother =
  'It answered about another version than this HEAD: the object has changed since. So what it said is not used; send the HEAD again.';

interface CallProps {
  readonly entry: RecoveryCallEntry;
  readonly result: UseQueryResult<RecoveryResult, NoAnswer>;
  readonly question: Question;
  /** False for an answer about another version than the HEAD's: the object changed in between. */
  readonly isUsed: boolean;
}

function Call({ entry, result, question, isUsed }: CallProps) {
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
          {result.data && (isUsed ? <Came result={result.data} /> : <p>{aboutAnother}</p>)}
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
      const none = [...new Set(Object.values(result.none))].map(asSentence);
      return (
        <p>
          {values.length > 0 ? `Brought ${values.join(', ')}.` : 'Brought no value.'} {none.join(' ')}
        </p>
      );
    }
    case 'refused':
      return (
        <p>
          Refused: {result.status} <RawValue value={result.document.code} quiet limit={80} />{' '}
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

/** What a call shows to be missing is written to go on after the call's name: `the object has no tags.` */
function asSentence(fact: string): string {
  return fact.charAt(0).toUpperCase() + fact.slice(1);
}

function whyNone(error: Error): string {
  if (!(error instanceof NoAnswer)) return '';
  return error.failure.kind === 'cors-or-network'
    ? 'The bucket’s CORS rules may not allow what this call sends.'
    : `(${error.failure.kind})`;
}
