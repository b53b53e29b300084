import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketDefinitions } from '../buckets/bucket-definitions.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { Store } from '../store/store.ts';
import { becomeGuest } from '../testing/guest.ts';
import { keyInHint } from '../testing/key-in-hint.ts';
import { ask, type Credentials, sendRaw } from '../testing/signed-client.ts';
import { toWire } from '../testing/to-wire.ts';
import { catalogueOf } from './catalogue.ts';
import type { ExampleGroup } from './example.ts';

let sandbox: Sandbox;
let credentials: Credentials;

beforeAll(async () => {
  sandbox = await startSandbox();
  credentials = await becomeGuest(sandbox.port);
});
afterAll(() => sandbox.close());

const groups = catalogueOf(new Store(bucketDefinitions, Date.now()));

describe.each(groups)('the examples "$title"', ({ examples }) => {
  it.concurrent.each(examples)(
    'give a guest $expect for "$title"',
    async ({ request, expect: status, hint, region }) => {
      const wire = toWire(request);
      const asked = ask(sandbox.port, {
        ...wire,
        headers: { ...wire.headers, ...keyInHint(request, hint) },
        credentials,
        ...(region !== undefined && { region }),
        timeoutMs: status === 0 ? 300 : 15_000,
      });
      if (status === 0) await expect(asked).rejects.toThrow();
      else expect((await asked).status).toBe(status);
    },
    20_000,
  );
});

describe('the catalogue', () => {
  it('is served to any page, just as the buckets declare it', async () => {
    const answer = await sendRaw(sandbox.port, { method: 'GET', path: '/_sandbox/examples.json' });
    const served: { groups: ExampleGroup[] } = JSON.parse(Buffer.from(answer.body, 'latin1').toString());
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(served.groups).toEqual(groups);
  });

  it('shows every bucket and every status that HeadObject can have', () => {
    const all = groups.flatMap((group) => group.examples);
    expect(new Set(all.map(({ request }) => request.bucket))).toEqual(
      new Set(bucketDefinitions.map(({ name }) => name)),
    );
    expect([...new Set(all.map((example) => example.expect))].sort((a, b) => a - b)).toEqual([
      0, 200, 206, 301, 304, 307, 400, 403, 404, 405, 412, 416, 500, 501, 503,
    ]);
  });

  it('never gives two examples of a group the same title', () => {
    for (const { examples } of groups) {
      expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
    }
  });
});
