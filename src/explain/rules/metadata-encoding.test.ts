import { describe, expect, it } from 'vitest';
import { ownWords } from '../../testing/own-words.ts';
import { readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { metadataEncoding } from './metadata-encoding.ts';
import { metadataEncoding as encodingOf } from './metadata-encoding-kinds.ts';

const explain = (metadata: Record<string, string>, more: Record<string, string> = {}) => {
  const entries = Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value] as const);
  return metadataEncoding.explain(readingOf({ headers: [...entries, ...Object.entries(more)] }));
};
const says = (found: ReturnType<typeof explain>) => found?.says.map(plainText).join('\n') ?? '';

describe('the encoding', () => {
  it.each([
    ['=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=', 'encoded-word'],
    ['=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=', 'twice'],
    ['=?UTF-8?B?gIE=?=', 'wrong-charset'],
    ['Ã\x84MÃ\x84Z', 'raw-utf8'],
    ['{"a":1}', 'json'],
    ['a%20b', 'percent'],
    ['aGVsbG8gd29ybGQh', 'base64'],
    ['1733400000', 'epoch'],
    ['1733400000.5', 'epoch'],
  ])('of %s is %s', (value, kind) => expect(encodingOf(value)).toBe(kind));
  it.each(['', 'plain text', '2026-11-25T12:00:00Z', '100 %25 wool', '=?UTF-8?B?=GGG?=', 'deadbeefcafe', '{broken'])(
    'of %s is none',
    (value) => expect(encodingOf(value)).toBeUndefined(),
  );
});

describe('the card', () => {
  it('counts the encoded among all entries, and names them by kind', () => {
    const found = explain({ title: '=?UTF-8?Q?=C3=84rger?=', color: 'blue', at: '1733400000' });
    expect(found).toMatchObject({ tone: 'fact', title: '2 of 3 user metadata entries are encoded.' });
    expect(says(found)).toContain('In encoded-words (RFC 2047): title.');
    expect(says(found)).toContain('Perhaps a time, counted from 1970: at.');
    expect(found?.evidence).toEqual(['x-amz-meta-*']);
  });
  it('is silent where all entries say what they are, and where there are none', () => {
    expect(explain({ color: 'blue' })).toBeUndefined();
    expect(explain({})).toBeUndefined();
  });
  it('makes what was encoded twice a caution, says how it came about, and what to do', () => {
    const found = explain({ name: '=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=' });
    expect(found?.tone).toBe('caution');
    expect(found?.title).toBe('1 of 1 user metadata entry is encoded.');
    expect(says(found)).toMatch(/^Encoded twice, as it seems: name\. The bytes of UTF-8 were taken/);
    expect(found?.todo).toHaveLength(1);
  });
  it('does not claim of another store what S3 does', () => {
    const headers = { 'x-amz-meta-a': '=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=', 'x-amz-missing-meta': '1' };
    const parts = { headers, knowledge: { store: { name: 'MinIO', lacks: new Set<never>() } } };
    const found = metadataEncoding.explain(readingOf(parts));
    expect(says(found)).toMatch(/valid UTF-8\.$/);
    expect(found && ownWords(found)).not.toContain('S3');
  });
  it('lists five names, and counts from the sixth on', () => {
    const entries = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, 'a%20b']));
    expect(says(explain(entries(5)))).toContain('n0, n1, n2, n3, n4.');
    expect(says(explain(entries(6)))).toContain('n0, n1, n2, n3, n4 and 1 more.');
  });
  it('has names as values alone, because anybody may choose them', () => {
    const found = explain({ '<img src=x>': 'a%20b' });
    expect(found?.says[0]).toContainEqual({ value: '<img src=x>' });
    expect(found && ownWords(found)).not.toContain('<img');
  });
});

describe('x-amz-missing-meta', () => {
  const missing = (value: string) => explain({}, { 'x-amz-missing-meta': value });
  it('is said first, with what is known of the reasons', () => {
    const found = missing('2');
    expect(found).toMatchObject({
      tone: 'caution',
      title: '2 user metadata entries are not shown: no HTTP header can carry them.',
      evidence: ['x-amz-missing-meta'],
    });
    expect(says(found)).toContain('the SOAP API');
  });
  it('is singular for one, and silent for none or for what is no number', () => {
    expect(missing('1')?.title).toBe('1 user metadata entry is not shown: no HTTP header can carry it.');
    expect(missing('0')).toBeUndefined();
    expect(missing('many')).toBeUndefined();
  });
});
