import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../e2e/sandbox/sandbox.ts';
import { becomeGuest } from '../../e2e/sandbox/testing/guest.ts';
import { type Connection, readConfig } from '../connections/config.ts';
import type { Session } from '../connections/session.ts';
import { takeTypedInKeys } from '../connections/typed-in-keys.ts';
import type { StepDirection } from '../object-head/versions/neighbour.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { stepQuery } from './compare-step.ts';
import { versionsQuery } from './versions.ts';

let sandbox: Sandbox;
let connection: Connection;
let session: Session;
let asked: string[] = [];
let history: readonly string[];

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  sandbox = await startSandbox();
  sandbox.onRequest(({ method, path }) => asked.push(`${method} ${path}`));
  const settings = { name: 'q', region: 'us-east-1', endpoint: sandbox.origin, pathStyle: true };
  const read = readConfig({ connections: [{ ...settings, credentials: { kind: 'typed-in' } }] });
  const first = read.ok ? read.config.connections[0] : undefined;
  if (!read.ok || !first) throw new Error('a connection was expected');
  connection = first;
  session = { config: read.config, clock: undefined };
  takeTypedInKeys(connection.name, await becomeGuest(sandbox.port));
  const bucket = sandbox.store.bucket('versioned');
  const put = [1, 2].map((day) =>
    bucket?.put({ key: 'steps.txt', body: String(day), lastModified: `2026-01-0${day}` }),
  );
  const marker = bucket?.put({ key: 'steps.txt', deleteMarker: true, lastModified: '2026-01-03' });
  history = [...put, marker].map((version) => version?.versionId ?? '');
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

const link = (key: string, versionId?: string, bucket = 'versioned'): InspectLink => ({
  request: { bucket, key, checksumMode: 'ENABLED', ...(versionId === undefined ? {} : { versionId }) },
  place: {},
});
const step = (from: InspectLink, direction: StepDirection, client = new QueryClient()) =>
  client.fetchQuery(stepQuery(from, direction, connection, session));
const to = (versionId: string | undefined) => ({ kind: 'found', versionId });

describe('a step', () => {
  it('waits to be asked for', () => {
    expect(stepQuery(link('steps.txt'), 'older', connection, session)).toMatchObject({ enabled: false, retry: false });
  });

  it('to what is older leads through delete markers to the oldest, with one request each', async () => {
    const [oldest, middle, marker] = history;
    expect(await step(link('steps.txt', marker), 'older')).toEqual(to(middle));
    expect(await step(link('steps.txt', middle), 'older')).toEqual(to(oldest));
    expect(await step(link('steps.txt', oldest), 'older')).toEqual({ kind: 'none' });
    expect(asked).toHaveLength(3);
    for (const one of asked) expect(one).toMatch(/[?&]max-keys=2(?:&|$)/);
  });

  it('from the current version, which has no id in the link, leads to the one before it', async () => {
    expect(await step(link('steps.txt'), 'older')).toEqual(to(history[1]));
    expect(await step(link('no-such-key'), 'older')).toEqual({ kind: 'none' });
  });

  it('to what is newer leads up to the current one', async () => {
    const [oldest, middle, marker] = history;
    expect(await step(link('steps.txt', oldest), 'newer')).toEqual(to(middle));
    expect(await step(link('steps.txt', middle), 'newer')).toEqual(to(marker));
    expect(await step(link('steps.txt', marker), 'newer')).toEqual({ kind: 'none' });
  });

  it('to what is newer than the current version asks S3 for nothing', async () => {
    expect(await step(link('steps.txt'), 'newer')).toEqual({ kind: 'none' });
    expect(asked).toEqual([]);
  });

  it('to what is newer reads pages until it finds the version, and gives up after ten', async () => {
    const bucket = sandbox.store.bucket('versioned');
    bucket?.put({ key: 'deep.txt', history: { length: 1500, at: (ordinal) => ({ body: String(ordinal) }) } });
    const oldest = bucket?.history('deep.txt')?.at(0)?.versionId;
    expect(await step(link('deep.txt', oldest), 'newer')).toMatchObject({ kind: 'found' });
    expect(asked).toHaveLength(2);

    const first = bucket?.history('very-long-history.csv')?.at(0)?.versionId;
    expect(await step(link('very-long-history.csv', first), 'newer')).toEqual({ kind: 'too-far', listed: 10_000 });
  });

  it('to what is newer is asked for once, and then known of all that was read', async () => {
    const client = new QueryClient();
    const [oldest, middle, marker] = history;
    expect(await step(link('steps.txt', oldest), 'newer', client)).toEqual(to(middle));
    expect(await step(link('steps.txt', middle), 'newer', client)).toEqual(to(marker));
    expect(await step(link('steps.txt', middle), 'older', client)).toEqual(to(oldest));
    expect(asked).toHaveLength(1);
    // Above the newest that was read there may be another by now.
    expect(await step(link('steps.txt', marker), 'newer', client)).toEqual({ kind: 'none' });
    expect(asked).toHaveLength(2);
  });

  it('is known from the list of versions, which it makes no shorter', async () => {
    const bucket = sandbox.store.bucket('versioned');
    bucket?.put({ key: 'listed.txt', history: { length: 1200, at: (ordinal) => ({ body: String(ordinal) }) } });
    const idOf = (ordinal: number) => bucket?.history('listed.txt')?.at(ordinal)?.versionId;
    const client = new QueryClient();
    const list = versionsQuery(link('listed.txt'), connection, session);
    await client.infiniteQuery({ ...list, pages: 2 });
    const before = asked.length;
    expect(await step(link('listed.txt', idOf(600)), 'older', client)).toEqual(to(idOf(599)));
    expect(await step(link('listed.txt', idOf(600)), 'newer', client)).toEqual(to(idOf(601)));
    expect(await step(link('listed.txt', idOf(0)), 'older', client)).toEqual({ kind: 'none' });
    expect(asked).toHaveLength(before);
    expect(await step(link('listed.txt', idOf(1199)), 'newer', client)).toEqual({ kind: 'none' });
    expect(asked).toHaveLength(before + 1);
    expect(client.getQueryData(list.queryKey)?.pages).toHaveLength(2);
  });

  it('from a version that the list does not have says so', async () => {
    const unknown = await step(link('steps.txt', 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD'), 'newer');
    expect(unknown).toEqual({ kind: 'not-listed' });
  });

  it('that may not be listed fails with what S3 said', async () => {
    await expect(step(link('salaries.csv', undefined, 'private'), 'older')).rejects.toMatchObject({
      outcome: { kind: 'refused', status: 403, document: { code: 'AccessDenied' } },
    });
  });

  it('sends nothing to an endpoint that nobody approved', async () => {
    const elsewhere = { ...link('steps.txt'), place: { endpoint: 'https://evil.example' } };
    await expect(step(elsewhere, 'older')).rejects.toMatchObject({ failure: { kind: 'not-sendable' } });
    expect(asked).toEqual([]);
  });
});
