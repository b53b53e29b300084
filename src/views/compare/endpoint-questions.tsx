import type { Wanted } from '../../connections/approvals.ts';
import type { Connection } from '../../connections/config.ts';
import { connectionId } from '../../connections/connection-id.ts';
import { EndpointQuestion } from '../parts/endpoint-question.tsx';
import type { ComparedColumn } from './use-columns.ts';

/** Addresses that nobody approved: each is asked about once a connection, whichever columns lead there. */
export function EndpointQuestions({ compared }: { compared: readonly ComparedColumn[] }) {
  const asked = new Map<string, { wanted: Wanted; connection: Connection; columns: number[] }>();
  for (const [index, { obstacle, connection }] of compared.entries()) {
    if (obstacle?.kind !== 'endpoint' || !connection) continue;
    const id = `${connectionId(connection)} ${obstacle.origin}`;
    const known = asked.get(id);
    const customerKey = obstacle.customerKey || known?.wanted.customerKey === true;
    const wanted = { origin: obstacle.origin, customerKey };
    asked.set(id, { wanted, connection, columns: [...(known?.columns ?? []), index + 1] });
  }
  return [...asked].map(([id, question]) => <EndpointQuestion key={id} {...question} />);
}
