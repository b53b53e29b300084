import { Suspense, useState } from 'react';
import { groups } from '../../object-head/catalogue/catalogue.ts';
import { isSuccess, type Observation } from '../../object-head/observation.ts';
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
  const doctor = useDoctorPlace(question.link, countState(fields, 'hidden') > 0);
  // With every header in the list readable, what is left to doubt is metadata under names that nobody knows.
  const mayHideMetadata = isSuccess(observation.status) && exposesAll(observation, knowledge) === undefined;
  const found = findFields(fields, { shown, wanted });
  return (
    <div className={css.answer} data-observation data-status={observation.status}>
      <StatusLine observation={observation} />
      <Suspense fallback={<div className={css.meaningToCome} />}>
        <Meaning
          observation={observation}
          question={question}
          known={known}
          withDoctor={doctor === 'first'}
          busy={busy}
          onAskAfresh={onAskAfresh}
        />
      </Suspense>
      <FieldFilter fields={fields} shown={shown} wanted={wanted} onShownChange={setShown} onWantedChange={setWanted} />
      {found.size === 0 && <p role="status">No field matches.</p>}
      {groups.map((group) => (
        <FieldGroup key={group.group} group={group} found={found} narrowed={shown !== 'all' || wanted.trim() !== ''} />
      ))}
      <OtherHeaders observation={observation} />
      {doctor === 'last' && mayHideMetadata && (
        <Suspense>
          <CorsDoctor {...known} observation={observation} question={question} busy={busy} onTryAgain={onAskAfresh} />
        </Suspense>
      )}
      <RequestAsSent observation={observation} />
    </div>
  );
}

/**
 * Where what is said of CORS stands: before the fields if it hid any of them at first, else after them. It stays there
 * while this object is looked at, whatever is found out meanwhile: somebody may be working in it.
 */
function useDoctorPlace(link: Question['link'], hides: boolean): 'first' | 'last' {
  const [place, setPlace] = useState({ link, first: hides });
  if (place.link === link) return place.first ? 'first' : 'last';
  setPlace({ link, first: hides });
  return hides ? 'first' : 'last';
}
