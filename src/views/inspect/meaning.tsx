import type { Observation } from '../../object-head/observation.ts';
import { Cards } from './cards.tsx';
import { Conditions } from './conditions.tsx';
import { CorsDoctor } from './cors-doctor.tsx';
import type { Question } from './question.ts';
import { StatusNotice } from './status-notice.tsx';
import type { KnownFields } from './use-fields.ts';

interface MeaningProps {
  readonly observation: Observation;
  readonly question: Question;
  readonly known: KnownFields;
  /** Whether CORS hid something: then what is to be done about it stands here. */
  readonly withDoctor: boolean;
  readonly busy: boolean;
  /** Sends the HEAD again, past what the browser remembers of the bucket's CORS rules. */
  readonly onAskAfresh: () => void;
}

/** What an answer means: its status, the conditions, the headers, and what this page may not see. */
export function Meaning({ observation, question, known, withDoctor, busy, onAskAfresh }: MeaningProps) {
  const { fields, knowledge } = known;
  return (
    <>
      {observation.status !== 200 && <StatusNotice observation={observation} question={question} />}
      <Conditions observation={observation} fields={fields} question={question} />
      <Cards observation={observation} fields={fields} store={knowledge.store?.name} />
      {withDoctor && (
        <CorsDoctor {...known} observation={observation} question={question} busy={busy} onTryAgain={onAskAfresh} />
      )}
    </>
  );
}
