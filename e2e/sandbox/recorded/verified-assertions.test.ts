import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import type { Grant, ObjectDefinition } from '../store/definitions.ts';
import { becomeGuest } from '../testing/guest.ts';
import { ask, type Credentials } from '../testing/signed-client.ts';
import recording from './verified-assertions.json' with { type: 'json' };

interface Case {
  readonly id: string;
  readonly object?: { readonly size: number };
  readonly rule?: { readonly AllowedMethods: string[]; readonly AllowedOrigins: string[] };
  readonly request: { readonly [input: string]: string | number };
  readonly status?: number;
  readonly reason?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly absent?: readonly string[];
}

const cases = recording.cases as unknown as readonly Case[];
const etag = '"8d777f385d3dfec8815d20f7496026dc"';
const ten: ObjectDefinition = { key: 'object', body: 'data', lastModified: { days: -1 / 86_400 } };
const marker: ObjectDefinition = { key: 'object', deleteMarker: true };
const publicPrefix: readonly Grant[] = ['s3:GetObject', { action: 's3:ListBucket', prefixes: ['public/'] }];

/** Cases that need more than one object of four bytes. */
const special: {
  readonly [id: string]: { objects?: readonly ObjectDefinition[]; versioned?: true; guest?: readonly Grant[] };
} = {
  'head-delete-marker-by-version': { objects: [ten, marker], versioned: true },
  'head-current-delete-marker': { objects: [ten, marker], versioned: true },
  'head-missing-key': { objects: [] },
  'head-404-within-allowed-prefix': { objects: [], guest: publicPrefix },
  'head-403-outside-allowed-prefix': { objects: [], guest: publicPrefix },
  'cors-headers-on-404': { objects: [] },
  'cors-headers-on-403': { guest: [] },
};

let sandbox: Sandbox;
let guest: Credentials;
beforeAll(async () => {
  sandbox = await startSandbox();
  guest = await becomeGuest(sandbox.port);
});
afterAll(() => sandbox.close());

function httpDateIn(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

/** The values that the assertions describe rather than give. */
function unmask(value: string, markerId: string): string {
  const size = 4;
  return value
    .replace('<etag>', etag)
    .replace('<other>', 'other')
    .replace('<delete marker version>', markerId)
    .replace('<size-1>', String(size - 1))
    .replace('<size>', String(size))
    .replace(/<now([+-]\d+)s.*>/, (_, seconds: string) => httpDateIn(Number(seconds)));
}

const headerOf: { readonly [input: string]: string } = {
  IfMatch: 'if-match',
  IfNoneMatch: 'if-none-match',
  IfModifiedSince: 'if-modified-since',
  IfUnmodifiedSince: 'if-unmodified-since',
  Range: 'range',
  Origin: 'origin',
};

describe('assertions that public suites make about S3', () => {
  it.each(cases)('$id', async ({ id, object, rule, request, ...expected }) => {
    const { objects, versioned, guest: grants } = special[id] ?? {};
    const sized: ObjectDefinition[] = object ? [{ ...ten, body: { size: object.size } }] : [ten];
    const bucket = sandbox.store.add({
      name: id,
      title: '',
      objects: objects ?? sized,
      allow: { guest: grants ?? [] },
      ...(versioned && { versioning: 'enabled' }),
      ...(rule && { cors: [{ allowedMethods: rule.AllowedMethods, allowedOrigins: rule.AllowedOrigins }] }),
    });
    const markerId = bucket.current('object')?.versionId ?? '';
    const headers: Record<string, string> = {};
    for (const [input, value] of Object.entries(request)) {
      const name = headerOf[input];
      if (name) headers[name] = unmask(String(value), markerId);
    }
    const answer = await ask(sandbox.port, {
      bucket: id,
      key: String(request.Key ?? 'object'),
      method: String(request.method ?? 'HEAD'),
      headers,
      query: {
        ...(request.VersionId !== undefined && { versionId: unmask(String(request.VersionId), markerId) }),
        ...(request.PartNumber !== undefined && { partNumber: String(request.PartNumber) }),
      },
      ...(grants && { credentials: guest }),
    });
    if (expected.status !== undefined) expect(answer.status).toBe(expected.status);
    if (expected.reason !== undefined) expect(answer.reason).toBe(expected.reason);
    for (const [name, value] of Object.entries(expected.headers ?? {})) {
      expect(answer.headers[name]).toBe(unmask(value, markerId));
    }
    for (const name of expected.absent ?? []) expect(answer.headers).not.toHaveProperty(name);
  });

  it('leave none out', () => {
    console.log(`verified-assertions.json: ${cases.length} cases, ${cases.length} equal, 0 left out`);
    expect(cases.length).toBe(30);
    for (const { status, headers, absent } of cases) expect(status ?? headers ?? absent).toBeDefined();
    expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(special)));
  });
});
