import { expect, it } from 'vitest';
import type { Connection } from './config.ts';
import { callsLackedBy, keepsCorsRules } from './store-calls.ts';

const connection: Connection = { name: 'a', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };

it('Ceph lacks the one call that it was seen to answer with the object itself', () =>
  expect([...callsLackedBy({ ...connection, store: 'ceph' }, {})]).toEqual(['GetObjectAttributes']));

it('of other stores nothing is claimed', () => {
  expect(callsLackedBy(connection, {}).size).toBe(0);
  expect(callsLackedBy({ ...connection, store: 'minio' }, {}).size).toBe(0);
  expect(callsLackedBy({ ...connection, store: 'ceph' }, { endpoint: 'https://other.example' }).size).toBe(0);
});

it('Ceph alone is known to keep a bucket’s CORS rules from every page', () => {
  expect(keepsCorsRules({ ...connection, store: 'ceph' }, {})).toBe(true);
  expect(keepsCorsRules({ ...connection, store: 'ceph' }, { endpoint: 'https://other.example' })).toBe(false);
  expect(keepsCorsRules({ ...connection, store: 'minio' }, {})).toBe(false);
  expect(keepsCorsRules(connection, {})).toBe(false);
});
