import { describe, expect, it } from 'vitest';
import { fieldNames } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { type PresenceKnowledge, presences } from '../../object-head/presence.ts';
import { type ObservationParts, observationOf } from '../../testing/observation.ts';
import { plainText } from '../words.ts';
import { exposedTo } from './exposed-to.ts';
import { countLedger, visibilityLedger } from './ledger.ts';
import { ledgerWords } from './ledger-words.ts';
import { minimalRule } from './minimal-cors.ts';

const safe = [
  ['content-length', '4'],
  ['content-type', 'text/plain'],
  ['last-modified', 'Fri, 21 Dec 2012 00:00:00 GMT'],
] as const;

function ledgerOf(parts: ObservationParts = {}, knowledge: PresenceKnowledge = {}) {
  const observation = observationOf({ headers: safe, ...parts });
  return visibilityLedger({ observation, fields: presences(observation, knowledge), knowledge });
}
function lineOf(field: FieldName, parts?: ObservationParts, knowledge?: PresenceKnowledge) {
  const line = ledgerOf(parts, knowledge).find((one) => one.field === field);
  return line && [line.sent, line.canRead];
}

describe('the ledger', () => {
  it('has a line for each field, with its reason, in display order', () => {
    const lines = ledgerOf();
    expect(lines.map(({ field }) => field)).toEqual(fieldNames);
    for (const { because } of lines) expect(because).toMatch(/\.$/);
  });
  it('takes what was read for sent and readable', () => expect(lineOf('LastModified')).toEqual(['yes', 'yes']));
  it('takes a safelisted header for readable, and for not sent where it is missing', () =>
    expect(lineOf('CacheControl')).toEqual(['no', 'yes']));
  it('proves that ETag is hidden, since S3 always sends it', () => expect(lineOf('ETag')).toEqual(['yes', 'no']));
  it('does not prove it with an answer that may lack an ETag', () =>
    expect(lineOf('ETag', { status: 304 })).toEqual(['unknown', 'unknown']));
  it('proves nothing of a header that is sent now and then', () =>
    expect(lineOf('StorageClass')).toEqual(['unknown', 'unknown']));
  it('proves that it cannot be read where the bucket’s rules leave it out, not that it was sent', () =>
    expect(lineOf('StorageClass', {}, { exposed: [] })).toEqual(['unknown', 'no']));
  it('proves that it was not sent where the rules list it', () =>
    expect(lineOf('StorageClass', {}, { exposed: ['x-amz-storage-class'] })).toEqual(['no', 'yes']));
  it('keeps what was not asked for apart from what may be read', () => {
    expect(lineOf('PartsCount')).toEqual(['no', 'unknown']);
    expect(lineOf('PartsCount', {}, { exposed: [] })).toEqual(['no', 'no']);
  });
  it('claims of a store that nobody measured only what was read', () =>
    expect(lineOf('ETag', {}, { store: { name: 'MinIO', lacks: new Set() } })).toEqual(['unknown', 'unknown']));
  it('names the call that brought a hidden value', () => {
    const observation = observationOf({ headers: safe });
    const fields = new Map(presences(observation));
    const etag = fields.get('ETag');
    if (etag)
      fields.set('ETag', {
        ...etag,
        recovered: { call: 'GetObjectAttributes', action: 's3:GetObjectAttributes', raw: '"a"' },
      });
    const lines = visibilityLedger({ observation, fields, knowledge: {} });
    expect(lines.find(({ field }) => field === 'ETag')).toMatchObject({
      sent: 'yes',
      canRead: 'no',
      recoveredBy: 'GetObjectAttributes',
    });
    expect(countLedger(lines).recovered).toBe(1);
  });
});

describe('the counts', () => {
  it('count each field once, whatever is known', () => {
    for (const status of [200, 206, 304, 403, 404])
      for (const knowledge of [{}, { exposed: [] }, { exposed: ['etag'] }, { exposed: '*' }] as const) {
        const { recovered, ...counts } = countLedger(ledgerOf({ status }, knowledge));
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(47);
        expect(recovered).toBe(0);
      }
  });
  it('leave nothing unknown but metadata under the minimal rule', () => {
    const rule = minimalRule({
      origin: 'https://headlight.example',
      metadataNames: ['x-amz-meta-a'],
    });
    const exposed = exposedTo([rule], 'https://headlight.example') ?? [];
    const headers = [...safe, ['etag', '"a"'], ['x-amz-request-id', '1']] as const;
    const lines = ledgerOf({ headers }, { exposed });
    expect(lines.filter(({ sent }) => sent === 'unknown').map(({ field }) => field)).toEqual(['Metadata']);
    expect(countLedger(lines)).toMatchObject({ read: 4, hidden: 0, hiddenIfSent: 0, unknown: 1 });
  });
});

describe('the words of the ledger', () => {
  const textOf = (...given: Parameters<typeof ledgerOf>) => ledgerWords(ledgerOf(...given)).map(plainText);

  it('say “hidden” where it is proved and “may be hidden” where it is not', () => {
    const [read, hidden, unknown] = textOf();
    expect(read).toBe('This page read 3 of the 47 fields.');
    expect(hidden).toMatch(/^2 were sent and CORS hides them: proved\.$/);
    expect(unknown).toMatch(/^\d+ may be hidden: nothing shows whether they were sent/);
  });
  it('say that the page cannot read what the bucket’s rules leave out, and claim nothing of its being sent', () => {
    const text = textOf({}, { exposed: [] });
    expect(text.join(' ')).not.toMatch(/may be hidden/);
    expect(text[2]).toMatch(
      /^\d+ cannot be read by this page: CORS does not list them\. Whether S3 sent them cannot be told/,
    );
  });
  it('leave out what there is none of', () => {
    const text = textOf({ status: 404 }, { exposed: '*' });
    expect(text).toEqual([
      expect.stringMatching(/^This page read \d+ of/),
      expect.stringMatching(/not sent: proved\.$/),
    ]);
  });
  it('tell what there is none of from what was kept back, and from what the store does not know', () => {
    const lines = ledgerOf({}, { exposed: '*' });
    const { absent, withheld } = countLedger(lines);
    expect(withheld).toBe(lines.filter(({ state }) => state === 'withheld').length);
    expect(withheld).toBeGreaterThan(0);
    const text = textOf({}, { exposed: '*' });
    expect(text[1]).toBe(`${absent} were not sent: proved.`);
    expect(text[2]).toContain(`${withheld} were not sent, and may have a value all the same`);
    expect(text).toHaveLength(3);
    const store = { name: 'Other', lacks: new Set(['Restore'] as const) };
    expect(textOf({}, { exposed: '*', store }).at(-1)).toBe(
      '1 is never sent by this store or for this kind of bucket.',
    );
  });
});
