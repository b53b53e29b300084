import { expect, it } from 'vitest';
import type { Connection } from './config.ts';
import { callsLackedBy } from './store-calls.ts';

const connection: Connection = { name: 'a', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };

it('Ceph lacks the one call that it was seen to answer with the object itself', () =>
  expect([...callsLackedBy({ ...connection, store: 'ceph' }, {})]).toEqual(['GetObjectAttributes']));

it('of other stores nothing is claimed', () => {
  expect(callsLackedBy(connection, {}).size).toBe(0);
  expect(callsLackedBy({ ...connection, store: 'minio' }, {}).size).toBe(0);
  expect(callsLackedBy({ ...connection, store: 'ceph' }, { endpoint: 'https://other.example' }).size).toBe(0);
});
