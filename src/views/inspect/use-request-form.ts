import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection } from '../../connections/config.ts';
import { customerKeyOf, rememberCustomerKey } from '../../connections/customer-keys.ts';
import { isSigned } from '../../connections/obstacle.ts';
import { connectionNamed, type Session } from '../../connections/session.ts';
import { storeOf } from '../../connections/stores.ts';
import { checkRequest } from '../../object-head/check-request.ts';
import type { RequestNote } from '../../object-head/check-request-by-browser.ts';
import { type Draft, type DraftReading, draftOf, type FieldProblems, readDraft } from '../../object-head/draft.ts';
import { type InputName, withoutSecrets } from '../../object-head/head-request.ts';
import { headQuery } from '../../queries/head.ts';
import { formatInspect } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { type PlaceTexts, readPlaceTexts } from '../../url-state/place-texts.ts';
import { navigate } from '../../url-state/use-route.ts';
import { type Where, whereOf } from './where.ts';

export interface RequestForm {
  readonly draft: Draft;
  /** The server's time, ms since 1970. */
  readonly now: number;
  /** What the last answer said of the object, to be put into conditions. */
  readonly known: Known;
  readonly where: Where;
  readonly connection: Connection;
  readonly reading: DraftReading;
  /** Errors to show beside fields: after a first try to send, and for what is wrong at once in fields already left. */
  readonly problems: FieldProblems;
  readonly whereProblems: PlaceTexts;
  readonly notes: readonly RequestNote[];
  /** How often sending failed because of an unreadable field. */
  readonly failures: number;
  /** S3 will answer 4xx to it: sending is still possible. */
  readonly refused: boolean;
  /** Whether the form says something else than the link. */
  readonly changed: boolean;
  set(name: InputName, text: string): void;
  setWhere(where: Partial<Where>): void;
  /** Notes that a field was left, so that its error may show. */
  leave(name: InputName): void;
  send(): void;
}

export interface Known {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

interface Source {
  readonly session: Session;
  readonly connection: Connection;
  readonly link: InspectLink;
  readonly known: Known;
  readonly onSendAgain: () => void;
}

/** The form's state: text as typed, read and checked at each change, turned into a link when sent. */
export function useRequestForm({ session, connection: linked, link, known, onSendAgain }: Source): RequestForm {
  const queryClient = useQueryClient();
  const fragment = formatInspect(link);
  const [shown, setShown] = useState(fragment);
  const [draft, setDraft] = useState(() => draftFor(link, linked));
  const [where, setWhere] = useState(() => whereOf(link, linked.name));
  const [left, setLeft] = useState<ReadonlySet<InputName>>(new Set());
  const [failures, setFailures] = useState(0);
  const tried = failures > 0;
  if (shown !== fragment) {
    // The address changed under the form: back, forward, another link. It shows what the page shows.
    setShown(fragment);
    setDraft(draftFor(link, linked));
    setWhere(whereOf(link, linked.name));
    setLeft(new Set());
    setFailures(0);
  }

  // The time that S3 will judge a condition by, as far as it could be measured.
  const now = Date.now() + (session.clock?.offsetMs ?? 0);
  const connection = connectionNamed(session.config, where.connection) ?? linked;
  const reading = readDraft(draft, now);
  const place = readPlaceTexts(where);
  const signed = isSigned(connection);
  const store = storeOf(connection, place.place);
  const notes = reading.ok ? checkRequest(reading.request, { now, signed, ...(store ? { store } : {}) }) : [];
  const next = reading.ok ? linkOf(reading.request, place.place, session, connection) : undefined;
  const nextFragment = next && formatInspect(next);

  return {
    draft,
    now,
    known,
    where,
    connection,
    reading,
    problems: reading.ok ? {} : visible(reading.problems, left, tried),
    whereProblems: place.problems,
    notes,
    failures,
    refused: notes.some(({ weight }) => weight === 'refused'),
    changed:
      nextFragment !== fragment ||
      customerKeyOf(link, linked)?.key !== (reading.ok ? reading.request.sseCustomerKey : undefined),
    set(name, text) {
      setDraft((now) => {
        const key = name === 'sseCustomerKey' && text !== '' && now.sseCustomerAlgorithm === '';
        return { ...now, [name]: text, ...(key ? { sseCustomerAlgorithm: 'AES256' } : {}) };
      });
    },
    setWhere: (change) => setWhere((now) => ({ ...now, ...change })),
    leave: (name) => setLeft((now) => new Set([...now, name])),
    send() {
      if (!reading.ok || !next || !nextFragment || Object.keys(place.problems).length > 0) {
        setFailures(failures + 1);
        return;
      }
      // Another key is another question: it is asked by itself, as another link is.
      const otherKey =
        reading.request.sseCustomerAlgorithm !== undefined &&
        rememberCustomerKey(next, connection, reading.request.sseCustomerKey);
      if (nextFragment !== fragment) {
        // An answer kept from earlier is for back and forward. Whoever presses the button wants S3 asked.
        const { queryKey } = headQuery(next, connection, session);
        queryClient.removeQueries({ queryKey, exact: true });
        navigate(nextFragment);
      } else if (!otherKey) onSendAgain();
    },
  };
}

function draftFor(link: InspectLink, connection: Connection): Draft {
  const key = customerKeyOf(link, connection)?.key;
  return draftOf({ ...link.request, ...(key === undefined ? {} : { sseCustomerKey: key }) });
}

function visible(problems: FieldProblems, left: ReadonlySet<InputName>, tried: boolean): FieldProblems {
  return tried
    ? problems
    : Object.fromEntries(Object.entries(problems).filter(([name]) => left.has(name as InputName)));
}

function linkOf(
  request: Parameters<typeof withoutSecrets>[0],
  place: InspectLink['place'],
  { config }: Session,
  { name }: Connection,
): InspectLink {
  const connection = name === config.defaultConnection ? {} : { connection: name };
  return { request: withoutSecrets(request), place, ...connection };
}
