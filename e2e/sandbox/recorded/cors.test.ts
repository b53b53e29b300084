import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CorsRule } from '../cors/cors-rule.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { ask, errorElement, type WireAnswer } from '../testing/signed-client.ts';
import { headerDifferences, headersOfEveryAnswer } from './compare-headers.ts';
import recording from './cors.json' with { type: 'json' };
import { setups } from './cors-setups.ts';
import { type RecordedCase, testRecording } from './test-recording.ts';

interface Case {
  readonly id: string;
  readonly rule?: { readonly [setting: string]: string[] | number } | 'no bucket' | null;
  readonly request?: { readonly method: string; readonly headers: { readonly [name: string]: string } };
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: { readonly Error: { readonly [element: string]: string } } | string;
}

const cases = recording.cases as unknown as readonly Case[];

/** The others change or read a configuration. */
const comparable = cases.filter(({ request }) => request !== undefined);

testRecording({
  file: 'cors.json, configurations',
  cases: cases.filter(({ request }) => request === undefined) as unknown as readonly RecordedCase[],
  setups,
  kind: 'xml',
});

let equal = 0;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function toRule(rule: { readonly [setting: string]: string[] | number }): CorsRule {
  const entries = Object.entries(rule).map(([name, value]) => [`${name[0]?.toLowerCase()}${name.slice(1)}`, value]);
  return Object.fromEntries(entries);
}

function expectBody(answer: WireAnswer, body: Case['body']): void {
  if (typeof body !== 'object') return;
  for (const [element, value] of Object.entries(body.Error)) {
    if (element !== 'HostId' && element !== 'RequestId') expect(errorElement(answer, element)).toBe(value);
  }
}

describe('CORS as recorded on S3', () => {
  it.each(comparable)('$id', async ({ id, rule, request, status, headers, body }) => {
    // Recorded on the bucket's own URL where the error names the bucket.
    const onBucket = typeof body === 'object' && body.Error.ResourceType === 'BUCKET';
    if (rule !== 'no bucket') {
      const cors = rule ? { cors: [toRule(rule)] } : {};
      sandbox.store.add({ name: id, title: '', allow: {}, objects: [{ key: 'k', body: 'test-cors' }], ...cors });
    }
    const answer = await ask(sandbox.port, {
      bucket: id,
      ...(!onBucket && { key: 'k' }),
      method: request?.method ?? '',
      headers: request?.headers ?? {},
      sign: request?.method === 'OPTIONS' ? 'no' : 'header',
    });
    expect(answer.status).toBe(status);
    expectBody(answer, body);
    if (!headers) {
      equal++;
      return;
    }
    const recorded: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) recorded[name.toLowerCase()] = value;
    if (recorded['last-modified']) recorded['last-modified'] = '<last-modified>';
    // Of the bodies only the length and tag were kept; the object here is another one.
    if (recorded.etag) recorded.etag = '<etag>';
    expect(headerDifferences(answer.headers, { ...recorded, ...headersOfEveryAnswer })).toEqual([]);
    equal++;
  });

  it('leave none out', () => {
    console.log(`cors.json, requests: ${comparable.length} cases, ${equal} equal, 0 left out`);
    expect(cases.length).toBe(35);
  });
});
