import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { ask } from '../testing/signed-client.ts';
import { headerDifferences, headersOfEveryAnswer } from './compare-headers.ts';
import recording from './head-object.json' with { type: 'json' };
import { type Setup, setups } from './head-object-setups.ts';

interface Case {
  readonly id: string;
  readonly request: { readonly [input: string]: string | number };
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
}

const cases: readonly Case[] = recording.cases as unknown as readonly Case[];

/** Cases that cannot be set up, with the reason. */
const leftOut: { readonly [caseId: string]: string } = {};

/** What an answer without recorded headers carries, apart from what every answer does. */
const headersByStatus: { readonly [status: number]: { readonly [name: string]: string } } = {
  304: { etag: '"<etag>"', 'last-modified': '<date>' },
  403: { 'content-type': 'application/xml', 'transfer-encoding': 'chunked' },
  404: { 'content-type': 'application/xml', 'transfer-encoding': 'chunked' },
  412: { 'content-type': 'application/xml', 'transfer-encoding': 'chunked' },
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const headerOf: { readonly [input: string]: string } = {
  ChecksumMode: 'x-amz-checksum-mode',
  SSECustomerAlgorithm: 'x-amz-server-side-encryption-customer-algorithm',
  SSECustomerKey: 'x-amz-server-side-encryption-customer-key',
  SSECustomerKeyMD5: 'x-amz-server-side-encryption-customer-key-md5',
  IfNoneMatch: 'if-none-match',
  IfModifiedSince: 'if-modified-since',
  IfUnmodifiedSince: 'if-unmodified-since',
};

async function answerTo(recorded: Case, setup: Setup) {
  const place = { bucket: recorded.id, key: 'the-object' };
  const bucket = sandbox.store.add({ name: recorded.id, title: '', allow: {}, objects: [], ...setup.bucket });
  const stored = (setup.versions ?? []).map((version) => bucket.put({ key: place.key, ...version }));
  if (setup.put) expect((await ask(sandbox.port, { ...place, method: 'PUT', ...setup.put })).status).toBe(200);
  const headers: Record<string, string> = {};
  const query: Record<string, string> = {};
  for (const [input, value] of Object.entries(recorded.request)) {
    const masked = /^<version-id:(\d+)>$/.exec(String(value))?.[1];
    if (input === 'VersionId')
      query.versionId = stored[Number(masked) - 1]?.versionId ?? 'no such version in the setup';
    else if (input === 'PartNumber') query.partNumber = String(value);
    else headers[headerOf[input] ?? `unknown input ${input}`] = String(value);
  }
  return ask(sandbox.port, { ...place, query, headers: { ...headers, ...setup.headers } });
}

describe('HeadObject as recorded on S3', () => {
  it.each(cases.filter(({ id }) => !(id in leftOut)))('$id', async (recorded) => {
    const setup = setups[recorded.id];
    if (!setup) throw new Error('There is neither a setup nor a reason to leave it out');
    const answer = await answerTo(recorded, setup);
    expect(answer.status).toBe(recorded.status);
    expect(answer.body).toBe('');
    const expected = recorded.headers ?? headersByStatus[recorded.status];
    expect(headerDifferences(answer.headers, { ...expected, ...headersOfEveryAnswer })).toEqual([]);
  });

  it('leaves no case out without a reason, and has a setup for nothing else', () => {
    const ids = cases.map(({ id }) => id);
    const known = [...Object.keys(setups), ...Object.keys(leftOut)];
    console.log(
      `head-object.json: ${ids.length} cases, ${Object.keys(setups).length} equal, ${Object.keys(leftOut).length} left out`,
    );
    expect(known.toSorted()).toEqual(ids.toSorted());
    expect(ids.length).toBe(66);
  });
});
