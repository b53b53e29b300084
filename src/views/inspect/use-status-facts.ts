/** What the session knows that may have to do with a status or with no answer at all. */
import { useQuery } from '@tanstack/react-query';
import { bucketRegionOf } from '../../connections/bucket-regions.ts';
import { knowledgeFor } from '../../connections/knowledge.ts';
import { storeOf } from '../../connections/stores.ts';
import { placeInForce } from '../../connections/trusted-endpoints.ts';
import type { StatusFacts } from '../../explain/statuses/facts.ts';
import type { Observation } from '../../object-head/observation.ts';
import { askWhyQuery } from '../../queries/ask-why.ts';
import { bucketCorsQuery, rulesIn } from '../../queries/bucket-cors.ts';
import { identityQuery } from '../../queries/identity.ts';
import { regionQuery } from '../../queries/region.ts';
import { useNow } from '../parts/use-now.ts';
import type { Question } from './question.ts';

/** Asks nothing itself: what the person asked for is looked up where the answers are kept. */
export function useStatusFacts(observation: Observation | undefined, question: Question): StatusFacts {
  const { link, connection, session } = question;
  const { place, request } = link;
  const now = useNow();
  const identity = useQuery({ ...identityQuery(connection, session), enabled: false }).data;
  const learned = useQuery(askWhyQuery(link, observation?.sentAt ?? 0, connection, session)).data;
  const found = useQuery(regionQuery(link, observation, connection, session)).data;
  const bucketRegion = found?.region ?? bucketRegionOf(connection, place, request.bucket)?.region;
  const cors = useQuery(bucketCorsQuery(link, connection, session)).data;
  const store = storeOf(connection, place);
  const exposure = observation && knowledgeFor(observation, connection, cors && rulesIn(cors));
  return {
    now,
    credentials: connection.credentials.kind,
    region: placeInForce(connection, place).region,
    ...(identity?.expiresAt === undefined ? {} : { credentialsExpire: identity.expiresAt }),
    ...(bucketRegion === undefined ? {} : { bucketRegion }),
    // The other way round than the session has it: how far this device is ahead.
    ...(session.clock ? { clockOffsetMs: -session.clock.offsetMs } : {}),
    ...(exposure ? { exposure } : {}),
    // The region finder lists the whole bucket: where that went through, a missing object would have been a 404.
    ...(found?.region !== undefined && found.how.in === 'success' ? { mayList: true } : {}),
    ...(exposure?.seenBefore?.has('x-amz-request-charged') ? { requesterPays: true } : {}),
    ...(learned === undefined ? {} : { learned }),
    ...(store === undefined ? {} : { store }),
  };
}
