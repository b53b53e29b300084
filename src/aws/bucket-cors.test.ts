import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type RequestRecord, type Sandbox, startSandbox } from '../../e2e/sandbox/sandbox.ts';
import { becomeGuest } from '../../e2e/sandbox/testing/guest.ts';
import { takeTypedInKeys } from '../connections/typed-in-keys.ts';
import { bucketCors } from './bucket-cors.ts';
import type { Target } from './s3-client.ts';

let sandbox: Sandbox;
let guest: Target;
const seen: RequestRecord[] = [];

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  sandbox = await startSandbox();
  sandbox.onRequest((record) => seen.push(record));
  const credentials = { kind: 'typed-in' } as const;
  const connection = { name: 'cors', region: 'us-east-1', endpoint: sandbox.origin, pathStyle: true } as const;
  guest = { connection: { ...connection, store: 'aws', credentials }, place: {}, clock: undefined };
  takeTypedInKeys('cors', await becomeGuest(sandbox.port));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

it('gives each rule as the bucket has it, in its order', async () => {
  const rules = sandbox.store.bucket('sample-cors')?.cors ?? [];
  expect(rules.length).toBeGreaterThan(0);
  const cors = await bucketCors(guest, { bucket: 'sample-cors' });
  expect(cors).toEqual({
    kind: 'rules',
    rules: rules.map((rule) => ({
      ...rule,
      allowedHeaders: rule.allowedHeaders ?? [],
      exposeHeaders: rule.exposeHeaders ?? [],
    })),
  });
});

it('tells a bucket without rules from one whose rules may not be read', async () => {
  expect(await bucketCors(guest, { bucket: 'no-cors' })).toEqual({ kind: 'none' });
  expect(await bucketCors(guest, { bucket: 'no-list' })).toMatchObject({
    kind: 'refused',
    status: 403,
    document: { code: 'AccessDenied' },
  });
  expect(await bucketCors(guest, { bucket: 'no-such-bucket' })).toMatchObject({
    kind: 'refused',
    document: { code: 'NoSuchBucket' },
  });
});

it('needs no preflight, unless an owner is expected', async () => {
  seen.splice(0);
  await bucketCors(guest, { bucket: 'no-cors' });
  await bucketCors(guest, { bucket: 'no-cors', expectedBucketOwner: '111122223333' });
  expect(seen.map(({ headers }) => 'authorization' in headers)).toEqual([false, true]);
  expect(seen[1]?.headers['x-amz-expected-bucket-owner']).toBe('111122223333');
});
