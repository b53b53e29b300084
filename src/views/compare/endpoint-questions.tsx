import type { Connection } from '../../connections/config.ts';
import { connectionId } from '../../connections/connection-id.ts';
import { EndpointQuestion } from '../parts/endpoint-question.tsx';
import type { ComparedColumn } from './use-columns.ts';

/** Addresses that nobody approved: each is asked about once a connection, whichever columns lead there. */
export function EndpointQuestions({ compared }: { compared: readonly ComparedColumn[] }) {
  const asked = new Map<string, { origin: string; connection: Connection; columns: number[] }>();
  for (const [index, { obstacle, connection }] of compared.entries()) {
    if (obstacle?.kind !== 'endpoint' || !connection) continue;
    const { origin } = obstacle;
    const id = `${connectionId(connection)} ${origin}`;
    const known = asked.get(id)?.columns ?? [];
    asked.set(id, { origin, connection, columns: [...known, index + 1] });
  }
  return [...asked].map(([id, question]) => <EndpointQuestion key={id} {...question} />);
}
