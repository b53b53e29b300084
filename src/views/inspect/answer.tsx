import { Suspense, useMemo, useState } from 'react';
import type { Connection } from '../../connections/config.ts';
import { headersSeen } from '../../connections/seen-headers.ts';
import { storeOf } from '../../connections/stores.ts';
import { groups } from '../../object-head/catalogue/catalogue.ts';
import type { Observation } from '../../object-head/observation.ts';
import { type PresenceKnowledge, presences } from '../../object-head/presence.ts';
import css from './answer.module.css';
import { FieldFilter } from './field-filter.tsx';
import { FieldGroup } from './field-group.tsx';
import { findFields, type Shown } from './find-fields.ts';
import { HiddenNotice } from './hidden-notice.tsx';
import { StatusNotice } from './lazy-parts.ts';
import { OtherHeaders } from './other-headers.tsx';
import { RequestAsSent } from './request-as-sent.tsx';
import { StatusLine } from './status-line.tsx';

interface AnswerProps {
  readonly observation: Observation;
  readonly connection: Connection;
}

/** What the session knows beyond the answer: what this bucket let the page read before, and what the store lacks. */
function knowledge(observation: Observation, connection: Connection): PresenceKnowledge {
  const store = storeOf(connection);
  return { seenBefore: headersSeen(observation, connection.name), ...(store ? { store } : {}) };
}

/** Everything S3 said, in the order in which people need it. */
export function Answer({ observation, connection }: AnswerProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [wanted, setWanted] = useState('');
  const fields = useMemo(() => presences(observation, knowledge(observation, connection)), [observation, connection]);
  const found = findFields(fields, { shown, wanted });
  return (
    <div className={css.answer} data-observation data-status={observation.status}>
      <StatusLine observation={observation} />
      {observation.status !== 200 && (
        <Suspense>
          <StatusNotice observation={observation} />
        </Suspense>
      )}
      <HiddenNotice fields={fields} observation={observation} />
      <FieldFilter fields={fields} shown={shown} wanted={wanted} onShownChange={setShown} onWantedChange={setWanted} />
      {found.size === 0 && <p role="status">No field matches.</p>}
      {groups.map((group) => (
        <FieldGroup key={group.group} group={group} found={found} narrowed={shown !== 'all' || wanted.trim() !== ''} />
      ))}
      <OtherHeaders observation={observation} />
      <RequestAsSent observation={observation} />
    </div>
  );
}
