import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, expect, test } from 'vitest';
import type { Connection } from '../connections/config.ts';
import { forgetConnection } from '../connections/forget-connection.ts';
import { forgetTypedInKeys, takeTypedInKeys } from '../connections/typed-in-keys.ts';
import { NoAnswer } from '../object-head/failure.ts';
import { fakeStore } from '../testing/fake-store.ts';
import { credentialsOf } from './credentials/credentials.ts';
import { s3Client } from './s3-client.ts';

const connection: Connection = { name: 'typed', region: 'us-east-1', store: 'aws', credentials: { kind: 'typed-in' } };
const target = { connection, place: {}, clock: undefined };

afterEach(() => forgetTypedInKeys(connection.name));

async function keyThatSigns(): Promise<string | undefined> {
  const store = fakeStore();
  const client = s3Client(target);
  client.config.requestHandler = store as unknown as typeof client.config.requestHandler;
  await client.send(new HeadObjectCommand({ Bucket: 'reports', Key: 'k' }));
  const credential = String(store.requests[0]?.query?.['X-Amz-Credential'] ?? '');
  return credential.split('/')[0];
}

test('other typed-in keys sign from the next request on', async () => {
  takeTypedInKeys(connection.name, { accessKeyId: 'ASIAFIRST', secretAccessKey: 'one' });
  expect(await keyThatSigns()).toBe('ASIAFIRST');
  takeTypedInKeys(connection.name, { accessKeyId: 'ASIASECOND', secretAccessKey: 'two' });
  expect(await keyThatSigns()).toBe('ASIASECOND');
});

test('a clock that was measured anew signs from the next request on; until then the SDK’s own correction stays', async () => {
  takeTypedInKeys(connection.name, { accessKeyId: 'ASIAFIRST', secretAccessKey: 'one' });
  const clock = { offsetMs: 3_600_000 };
  const at = () => s3Client({ connection, place: { region: 'eu-west-1' }, clock }).config;
  expect(at().systemClockOffset).toBe(3_600_000);
  at().systemClockOffset = 3_601_000;
  expect(at().systemClockOffset).toBe(3_601_000);
  clock.offsetMs = 0;
  expect(at().systemClockOffset).toBe(0);
});

test('forgotten keys sign nothing any more', async () => {
  takeTypedInKeys(connection.name, { accessKeyId: 'ASIAFIRST', secretAccessKey: 'one' });
  await keyThatSigns();
  forgetTypedInKeys(connection.name);
  await expect(keyThatSigns()).rejects.toBeInstanceOf(NoAnswer);
});

test('of a connection that was forgotten neither clients nor credentials are left, of others they are', () => {
  const edited: Connection = { ...connection, visit: { id: 1, how: 'edited' } };
  const next: Connection = { ...connection, visit: { id: 12, how: 'edited' } };
  const had = (of: Connection) => [s3Client({ ...target, connection: of }), credentialsOf(of, undefined)];
  const [before, others] = [had(edited), [had(connection), had(next)]];
  forgetConnection(edited);
  for (const [index, one] of had(edited).entries()) expect(one).not.toBe(before[index]);
  for (const [index, one] of [had(connection), had(next)].flat().entries()) expect(one).toBe(others.flat()[index]);
});
