/** "Ask S3 why" as a query: the same request as a GET of one byte, whose refusal says what a HEAD's cannot. */
import type { Connection } from '../connections/config.ts';
import type { Session } from '../connections/session.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { aboutAnswer } from './about-answer.ts';

/** `sentAt` is that of the HEAD that it is to explain: a reason for one answer is none for the next. */
export function askWhyQuery(link: InspectLink, sentAt: number, connection: Connection, session: Session) {
  return aboutAnswer(['ask-why'], link, sentAt, connection, session, ({ askWhy }, target, request, signal) =>
    askWhy(target, request, signal),
  );
}
