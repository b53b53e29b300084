import { Suspense, useState } from 'react';
import { groups } from '../../object-head/catalogue/catalogue.ts';
import type { Observation } from '../../object-head/observation.ts';
import { isSuccess } from '../../object-head/presence-asked.ts';
import { exposesAll } from '../../object-head/presence-exposure.ts';
import css from './answer.module.css';
import { FieldFilter } from './field-filter.tsx';
import { FieldGroup } from './field-group.tsx';
import { countState, findFields, type Shown } from './find-fields.ts';
import { CorsDoctor, Meaning } from './lazy-parts.ts';
import { OtherHeaders } from './other-headers.tsx';
import type { Question } from './question.ts';
import { RequestAsSent } from './request-as-sent.tsx';
import { StatusLine } from './status-line.tsx';
import { useFields } from './use-fields.ts';

interface AnswerProps {
  readonly observation: Observation;
  readonly question: Question;
  readonly busy: boolean;
  /** Sends the HEAD again, past what the browser remembers of the bucket's CORS rules. */
  readonly onAskAfresh: () => void;
}

/** Everything S3 said, in the order in which people need it. */
export function Answer({ observation, question, busy, onAskAfresh }: AnswerProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [wanted, setWanted] = useState('');
  const known = useFields(observation, question);
  const { fields, knowledge } = known;
  // With every header in the list readable, what is left to doubt is metadata under names that nobody knows.
  const mayHideMetadata =
    isSuccess(observation.status) &&
    countState(fields, 'hidden') === 0 &&
    exposesAll(observation, knowledge) === undefined;
  const found = findFields(fields, { shown, wanted });
  return (
    <div className={css.answer} data-observation data-status={observation.status}>
      <StatusLine observation={observation} />
      <Suspense fallback={<div className={css.meaningToCome} />}>
        <Meaning observation={observation} question={question} known={known} busy={busy} onAskAfresh={onAskAfresh} />
      </Suspense>
      <FieldFilter fields={fields} shown={shown} wanted={wanted} onShownChange={setShown} onWantedChange={setWanted} />
      {found.size === 0 && <p role="status">No field matches.</p>}
      {groups.map((group) => (
        <FieldGroup key={group.group} group={group} found={found} narrowed={shown !== 'all' || wanted.trim() !== ''} />
      ))}
      <OtherHeaders observation={observation} />
      {mayHideMetadata && (
        <Suspense>
          <CorsDoctor {...known} observation={observation} question={question} busy={busy} onTryAgain={onAskAfresh} />
        </Suspense>
      )}
      <RequestAsSent observation={observation} />
    </div>
  );
}
