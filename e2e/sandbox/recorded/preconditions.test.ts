import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { ask, errorElement } from '../testing/signed-client.ts';
import table from './preconditions-truth-table.json' with { type: 'json' };

const place = { bucket: 'conditions', key: 'the-object' };
const before = 'Sun, 01 Feb 2026 00:00:00 GMT';
const after = 'Tue, 03 Feb 2026 00:00:00 GMT';

/** For each condition, a value that holds and one that does not. */
const values = {
  'if-match': { true: '"8d777f385d3dfec8815d20f7496026dc"', false: '"other"' },
  'if-none-match': { true: '"other"', false: '"8d777f385d3dfec8815d20f7496026dc"' },
  'if-modified-since': { true: before, false: after },
  'if-unmodified-since': { true: after, false: before },
} as const;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.store.add({
    name: place.bucket,
    title: '',
    allow: {},
    objects: [{ key: place.key, body: 'data', lastModified: '2026-02-02T00:00:00Z' }],
  });
});
afterAll(() => sandbox.close());

describe('conditions, all 81 combinations', () => {
  it('are all there', () => {
    expect(table.cases.length).toBe(81);
  });

  it.each(table.cases)(
    'If-Match $ifMatch, If-None-Match $ifNoneMatch, If-Modified-Since $ifModifiedSince, If-Unmodified-Since $ifUnmodifiedSince: $status',
    async (row) => {
      const states = {
        'if-match': row.ifMatch,
        'if-none-match': row.ifNoneMatch,
        'if-modified-since': row.ifModifiedSince,
        'if-unmodified-since': row.ifUnmodifiedSince,
      };
      const headers: Record<string, string> = {};
      for (const [name, state] of Object.entries(states)) {
        if (state !== 'absent') headers[name] = values[name as keyof typeof values][state as 'true' | 'false'];
      }
      const head = await ask(sandbox.port, { ...place, headers });
      const get = await ask(sandbox.port, { ...place, method: 'GET', headers });
      expect(head.status).toBe(row.status);
      expect(get.status).toBe(row.status);
      expect(errorElement(get, 'Condition')).toBe('getCondition' in row ? row.getCondition : undefined);
    },
  );
});
