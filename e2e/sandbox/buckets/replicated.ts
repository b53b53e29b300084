/** Replication, from both ends. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const statuses: readonly (readonly [status: string, what: string])[] = [
  ['PENDING', 'A copy is on its way, or waits for a destination that is not reachable.'],
  ['COMPLETED', 'Every destination has its copy.'],
  ['FAILED', 'At least one destination refused its copy.'],
  ['REPLICA', 'This object is itself the copy of another.'],
];

const objects: readonly ObjectDefinition[] = [
  ...statuses.map(
    ([status, what]): ObjectDefinition => ({
      key: `${status.toLowerCase()}.txt`,
      body: `Replication ${status}\n`,
      contentType: 'text/plain',
      replicationStatus: status,
      example: { title: `Replication ${status}`, what },
    }),
  ),
  {
    key: 'not-replicated.txt',
    body: 'Stays here.\n',
    contentType: 'text/plain',
    example: { title: 'Not replicated', what: 'No rule applies to this object.' },
  },
];

export const replicated: BucketDefinition = {
  name: 'replicated',
  title: 'Replication',
  versioning: 'enabled',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
