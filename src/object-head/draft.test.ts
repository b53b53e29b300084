import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, draftOf, emptyDraft, inputsInUse, readDraft } from './draft.ts';
import { headInputs, inputNames } from './head-inputs.ts';
import type { HeadRequest } from './head-request.ts';
import { keyProblem } from './key-rules.ts';

const now = Date.parse('2026-11-21T09:14:03Z');
const named: Draft = { ...emptyDraft, bucket: 'reports', key: 'a.txt' };
const read = (change: Partial<Draft>) => readDraft({ ...named, ...change }, now);
const requestOf = (change: Partial<Draft>) => {
  const reading = read(change);
  return reading.ok ? reading.request : undefined;
};
const problemsOf = (change: Partial<Draft>) => {
  const reading = read(change);
  return reading.ok ? {} : reading.problems;
};

describe('an empty form', () => {
  it('has a text for every input, and checksum mode on', () => {
    expect(Object.keys(emptyDraft)).toEqual(inputNames);
    expect(Object.entries(emptyDraft).filter(([, text]) => text !== '')).toEqual([['checksumMode', 'ENABLED']]);
  });
  it('asks for a bucket and a key, and nothing else', () => {
    const reading = readDraft(emptyDraft, now);
    expect(reading.ok ? [] : Object.keys(reading.problems)).toEqual(['bucket', 'key']);
  });
});

describe('reading', () => {
  it('leaves out what is empty', () =>
    expect(requestOf({})).toEqual({ bucket: 'reports', key: 'a.txt', checksumMode: 'ENABLED' }));
  it('turns checksum mode off where its switch is', () =>
    expect(requestOf({ checksumMode: '' })?.checksumMode).toBe('off'));
  it('makes relative dates absolute', () =>
    expect(requestOf({ ifModifiedSince: '-1d' })?.ifModifiedSince).toBe('2026-11-20T09:14:03Z'));
  it('keeps spaces around a key and trims those around a number', () => {
    expect(requestOf({ key: ' a ' })?.key).toBe(' a ');
    expect(requestOf({ partNumber: ' 7 ' })?.partNumber).toBe(7);
  });
  it('takes numbers out of bounds, which S3 is to refuse', () => {
    expect(requestOf({ partNumber: '0' })?.partNumber).toBe(0);
    expect(requestOf({ partNumber: '10001' })?.partNumber).toBe(10_001);
  });
  it('turns a key of 32 characters into base64', () =>
    expect(requestOf({ sseCustomerKey: '0123456789abcdefghijklmnopqrstuv' })?.sseCustomerKey).toBe(
      'MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=',
    ));
});

describe('problems', () => {
  it('are told for all fields at once', () =>
    expect(
      Object.keys(
        problemsOf({ bucket: '', partNumber: '1.5', ifModifiedSince: 'soon', sseCustomerKey: 'short' }),
      ).sort(),
    ).toEqual(['bucket', 'ifModifiedSince', 'partNumber', 'sseCustomerKey']));
  it('name the part number that is none', () => expect(problemsOf({ partNumber: '-1' }).partNumber).toContain('“-1”'));
  it('never repeat a customer key', () => {
    const typed = 'my secret which is much too long to be a key';
    expect(problemsOf({ sseCustomerKey: typed }).sseCustomerKey).toContain('32 bytes');
    expect(JSON.stringify(problemsOf({ sseCustomerKey: typed }))).not.toContain(typed);
  });
  it('come from keys of more than 1,024 bytes', () => {
    expect(problemsOf({ key: 'é'.repeat(512) })).toEqual({});
    expect(problemsOf({ key: `${'é'.repeat(512)}a` }).key).toContain('1,024');
  });
  it.each(['a\nb', '\0', 'Ł', '日本'])('come from %j in a header', (text) =>
    expect(problemsOf({ ifMatch: text }).ifMatch).toContain('header'),
  );
  it('do not come from Latin-1 in a header, nor from anything in the query', () =>
    expect(problemsOf({ ifMatch: '"é"', responseContentDisposition: '日本' })).toEqual({}));
});

const textOf = (name: string) => fc.stringMatching(/^[!-~\u00a1-\u00ff]{1,40}$/).map((text) => `${text}${name.at(-1)}`);
const seconds = fc
  .integer({ min: -2_000_000_000, max: 4_000_000_000 })
  .map((at) => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`);

const anyRequest: fc.Arbitrary<HeadRequest> = fc.record(
  {
    ...Object.fromEntries(inputNames.map((name) => [name, headInputs[name].kind === 'date' ? seconds : textOf(name)])),
    bucket: textOf('bucket'),
    key: fc.string({ minLength: 1, unit: 'binary' }).filter((key) => keyProblem(key) === undefined),
    partNumber: fc.nat({ max: 999_999_999 }),
    checksumMode: fc.constantFrom('ENABLED' as const, 'off' as const),
    requestPayer: fc.constant('requester' as const),
    sseCustomerKey: fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('base64')),
  },
  { requiredKeys: ['bucket', 'key', 'checksumMode'] },
);

it('gives every request back from its own text', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      expect(readDraft(draftOf(request), now)).toEqual({ ok: true, request: { ...request } });
    }),
    { numRuns: 300 },
  );
});

describe('inputs in use', () => {
  it('are none in a plain question', () =>
    expect(inputsInUse({ bucket: 'b', key: 'k', checksumMode: 'ENABLED' })).toEqual([]));
  it('name what differs, among it checksum mode when it is off', () =>
    expect(inputsInUse({ bucket: 'b', key: 'k', checksumMode: 'off', partNumber: 0, versionId: 'null' })).toEqual([
      'versionId',
      'partNumber',
      'checksumMode',
    ]));
});
