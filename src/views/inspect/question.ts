import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';

/** What is being asked, over which connection: what every part that may ask S3 something more needs. */
export interface Question {
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly session: Session;
}
