import { useDeferredValue, useState } from 'react';
import { isSuccess, type Observation } from '../../object-head/observation.ts';
import { exposesAll } from '../../object-head/presence-exposure.ts';
import css from './answer.module.css';
import { Fields } from './fields.tsx';
import { countState } from './find-fields.ts';
import { AnswerCopies, CorsDoctor, Meaning, RequestAsSent } from './lazy-parts.ts';
import { OtherHeaders } from './other-headers.tsx';
import type { Question } from './question.ts';
import { StatusLine } from './status-line.tsx';
import { useFields } from './use-fields.ts';

interface AnswerProps {
  readonly observation: Observation;
  readonly question: Question;
  readonly busy: boolean;
  /** Sends the HEAD again, past what the browser remembers of the bucket's CORS rules. */
  readonly onAskAfresh: () => void;
}

/** Everything S3 said, in the order in which people need it, which is the order in which it is drawn. */
export function Answer({ observation, question, busy, onAskAfresh }: AnswerProps) {
  const known = useFields(observation, question);
  const { fields, knowledge } = known;
  const doctor = useDoctorPlace(question.link, countState(fields, 'hidden') > 0);
  // With every header in the list readable, what is left to doubt is metadata under names that nobody knows.
  const mayHideMetadata = isSuccess(observation.status) && exposesAll(observation, knowledge) === undefined;
  // First what a screen shows, then, without holding up anybody, the rest.
  const inFull = useDeferredValue(true, false);
  return (
    <div className={css.answer} data-observation={inFull ? '' : undefined} data-status={observation.status}>
      <StatusLine observation={observation} />
      <Meaning
        placeholder={<div className={css.meaningToCome} />}
        observation={observation}
        question={question}
        known={known}
        withDoctor={doctor === 'first'}
        busy={busy}
        onAskAfresh={onAskAfresh}
      />
      <Fields fields={fields} inFull={inFull}>
        <AnswerCopies observation={observation} fields={fields} link={question.link} />
      </Fields>
      {inFull && (
        <>
          <OtherHeaders observation={observation} />
          {doctor === 'last' && mayHideMetadata && (
            <CorsDoctor {...known} observation={observation} question={question} busy={busy} onTryAgain={onAskAfresh} />
          )}
          <RequestAsSent observation={observation} />
        </>
      )}
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
