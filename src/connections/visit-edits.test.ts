import { beforeEach, expect, it, vi } from 'vitest';
import type { Config, Connection } from './config.ts';
import { connectionId } from './connection-id.ts';

let edits: typeof import('./visit-edits.ts') & typeof import('./typed-in-keys.ts');
beforeEach(async () => {
  vi.resetModules();
  edits = { ...(await import('./visit-edits.ts')), ...(await import('./typed-in-keys.ts')) };
});

const prod: Connection = { name: 'prod', region: 'us-east-1', store: 'aws', credentials: { kind: 'typed-in' } };
const lab: Connection = { ...prod, name: 'lab' };
const config: Config = { connections: [prod, lab], defaultConnection: 'prod', trustedEndpoints: [] };
const inForce = () => edits.withEdits(config, edits.visitEdits()).connections;
const keys = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret' };

it('without an edit the configuration is the deployment’s, the very same', () =>
  expect(edits.withEdits(config, edits.visitEdits())).toBe(config));

it('an edit stands in the place of the deployment’s connection, until it is dropped', () => {
  edits.editConnection({ ...prod, region: 'eu-west-1' }, 'edited');
  expect(inForce()).toEqual([{ ...prod, region: 'eu-west-1', visit: { id: 1, how: 'edited' } }, lab]);
  edits.dropEdit('prod');
  expect(inForce()).toEqual([prod, lab]);
});

it('a connection that was added stands after the others, until it is dropped', () => {
  edits.editConnection({ ...prod, name: 'mine' }, 'added');
  expect(inForce().map(({ name }) => name)).toEqual(['prod', 'lab', 'mine']);
  edits.dropEdit('mine');
  expect(inForce()).toEqual([prod, lab]);
});

it('each edit is known by another id, also one that says what an earlier one said', () => {
  const ids = ['eu-west-1', 'us-east-1', 'eu-west-1'].map((region) =>
    connectionId(edits.editConnection({ ...prod, region }, 'edited')),
  );
  expect(new Set([connectionId(prod), ...ids]).size).toBe(4);
  expect(connectionId(prod)).toBe('prod');
});

it('keys that were typed for an edit end with it; those of the deployment’s connection stay its own', () => {
  edits.takeTypedInKeys('prod', keys);
  const edited = connectionId(edits.editConnection(prod, 'edited'));
  expect(edits.typedInKeysOf(edited)).toBeUndefined();
  edits.takeTypedInKeys(edited, keys);
  const next = connectionId(edits.editConnection(prod, 'edited'));
  expect([edited, next].map(edits.typedInKeysOf)).toEqual([undefined, undefined]);
  edits.takeTypedInKeys(next, keys);
  edits.dropEdit('prod');
  expect(edits.typedInKeysOf(next)).toBeUndefined();
  expect(edits.typedInKeysOf('prod')).toEqual(keys);
});

it.each([
  ['dropped', () => edits.dropEdit('prod')],
  ['edited again', () => void edits.editConnection(prod, 'edited')],
])('customer keys that were typed for an edit end where it is %s; others stay', async (_how, end) => {
  const { customerKeyOf, rememberCustomerKey } = await import('./customer-keys.ts');
  const link = { request: { bucket: 'b', key: 'k', checksumMode: 'off' }, place: {} } as const;
  const edited = edits.editConnection(prod, 'edited');
  for (const connection of [prod, edited, lab]) rememberCustomerKey(link, connection, 'secret');
  end();
  expect(customerKeyOf(link, edited)).toBeUndefined();
  for (const connection of [prod, lab]) expect(customerKeyOf(link, connection)?.key).toBe('secret');
});

it('those who listen are told, until they stop', () => {
  const listener = vi.fn();
  const stop = edits.subscribeToEdits(listener);
  const before = edits.visitEdits();
  edits.editConnection(prod, 'edited');
  expect(edits.visitEdits()).not.toBe(before);
  edits.dropEdit('nobody');
  stop();
  edits.dropEdit('prod');
  expect(listener).toHaveBeenCalledTimes(1);
});
