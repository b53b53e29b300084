import { expect, it } from 'vitest';
import type { Connection } from '../connections/config.ts';
import type { Session } from '../connections/session.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { askWhyQuery } from './ask-why.ts';
import { bucketCorsQuery } from './bucket-cors.ts';
import { stepQuery } from './compare-step.ts';
import { headQuery } from './head.ts';
import { identityQuery } from './identity.ts';
import { recoveryQuery } from './recovery.ts';
import { regionQuery } from './region.ts';
import { versionsQuery } from './versions.ts';

const deployed: Connection = { name: 'prod', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };
const link: InspectLink = { request: { bucket: 'b', key: 'k', checksumMode: 'ENABLED' }, place: {} };
const config = { connections: [deployed], defaultConnection: 'prod', trustedEndpoints: [] };
const session: Session = { config, clock: undefined };

/** Every query that a connection's answers are kept under. */
const queries: Readonly<Record<string, (connection: Connection) => { readonly queryKey: readonly unknown[] }>> = {
  head: (connection) => headQuery(link, connection, session),
  identity: (connection) => identityQuery(connection, session),
  'ask-why': (connection) => askWhyQuery(link, 0, connection, session),
  'bucket-cors': (connection) => bucketCorsQuery(link, connection, session),
  recovery: (connection) => recoveryQuery('GetObjectTagging', link, 0, connection, session),
  region: (connection) => regionQuery(link, undefined, connection, session),
  versions: (connection) => versionsQuery(link, connection, session),
  'version-step': (connection) => stepQuery(link, 'older', connection, session),
};

it.each(Object.entries(queries))('%s gives an edited connection no answer of another edit, nor of none', (_, query) => {
  const edit = (id: number): Connection => ({ ...deployed, visit: { id, how: 'edited' } });
  const keys = [deployed, edit(1), edit(2)].map((connection) => JSON.stringify(query(connection).queryKey));
  expect(new Set(keys).size).toBe(3);
  expect(JSON.stringify(query(edit(1)).queryKey)).toBe(keys[1]);
});
