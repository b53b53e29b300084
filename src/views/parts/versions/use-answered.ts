import { useQuery } from '@tanstack/react-query';
import type { Connection } from '../../../connections/config.ts';
import type { Session } from '../../../connections/session.ts';
import type { Observation } from '../../../object-head/observation.ts';
import { headQuery } from '../../../queries/head.ts';
import type { InspectLink } from '../../../url-state/link-schema.ts';

/** What S3 answered about the object itself, as it is on the screen; asks for nothing. */
export function useAnswered(link: InspectLink, connection: Connection, session: Session): Observation | undefined {
  return useQuery({ ...headQuery(link, connection, session), enabled: false }).data;
}
