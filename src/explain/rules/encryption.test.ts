import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHeaders, foreignMark, hostileTexts } from '../../testing/any-headers.ts';
import { ownWords, shownValues } from '../../testing/own-words.ts';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { encryption } from './encryption.ts';

const explain = (parts: ReadingParts) => encryption.explain(readingOf(parts));
const title = (parts: ReadingParts) => plainText(explain(parts)?.title ?? '');
const says = (parts: ReadingParts) => (explain(parts)?.says ?? []).map(plainText).join('\n');

const name = 'x-amz-server-side-encryption';
const arn = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const sse = (kind: string, key?: string) => ({ [name]: kind, ...(key ? { [`${name}-aws-kms-key-id`]: key } : {}) });
const otherStore = { exposed: '*', store: { name: 'Other', lacks: new Set<never>() } } as const;

describe('S3’s own keys', () => {
  it('ask nothing of a reader', () => {
    expect(explain({ headers: sse('AES256') })).toMatchObject({ id: 'encryption', tone: 'fact', evidence: [name] });
    expect(title({ headers: sse('AES256') })).toBe('Encrypted with S3’s own keys (SSE-S3).');
    expect(says({ headers: sse('AES256') })).toContain('no key to ask for');
  });
});

describe('a KMS key', () => {
  it('has an account, a Region and an id, and asks a reader for kms:Decrypt', () => {
    const headers = sse('aws:kms', arn);
    expect(title({ headers })).toBe('Encrypted with a KMS key: a reader also needs kms:Decrypt on it.');
    expect(explain({ headers })?.says[0]).toEqual([
      'The key belongs to account ',
      { value: '111122223333' },
      ' in ',
      { value: 'eu-west-1' },
      '.',
    ]);
    expect(says({ headers })).toContain('Callers of another account');
    expect(explain({ headers })?.detail).toEqual([
      { label: 'Key id', value: '1234abcd-12ab-34cd-56ef-1234567890ab' },
      { label: 'Account', value: '111122223333' },
      { label: 'Region', value: 'eu-west-1' },
    ]);
    expect(explain({ headers })?.evidence).toEqual([name, `${name}-aws-kms-key-id`]);
  });
  it('does not tell by its name who manages it', () => {
    expect(says({ headers: sse('aws:kms', arn) })).toContain('cannot be told from its name: kms:DescribeKey tells');
  });
  it.each([
    ['arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab', 'multi-Region key', 'Key id'],
    ['arn:aws:kms:us-east-1:111122223333:alias/reports', 'account 111122223333', 'Alias'],
    ['alias/reports', 'does not say in which account', 'Alias'],
    ['my-minio-key', 'does not say in which account', 'Key id'],
  ])('%s', (key, expected, label) => {
    expect(says({ headers: sse('aws:kms', key) })).toContain(expected);
    expect(explain({ headers: sse('aws:kms', key) })?.detail?.[0]?.label).toBe(label);
  });
  it('that is no key is shown as it is', () => {
    const headers = sse('aws:kms', 'arn:aws:iam::111122223333:role/x');
    expect(explain({ headers })?.says[0]).toContainEqual({ value: 'arn:aws:iam::111122223333:role/x' });
    expect(explain({ headers })?.detail).toBeUndefined();
  });
  it('that is hidden is not made up', () => {
    const parts = { headers: sse('aws:kms'), knowledge: { exposed: [name] } };
    expect(title(parts)).toContain('kms:Decrypt');
    expect(says(parts)).not.toContain('account');
  });
  it('with a Bucket Key, without one, or nobody knows', () => {
    const with1 = { ...sse('aws:kms', arn), [`${name}-bucket-key-enabled`]: 'true' };
    expect(says({ headers: with1 })).toContain('saves calls to KMS');
    expect(says({ headers: sse('aws:kms', arn) })).toContain('It has no S3 Bucket Key');
    expect(says({ headers: sse('aws:kms', arn), knowledge: {} })).not.toContain('Bucket Key');
  });
  it('twice is DSSE, which has no Bucket Key', () => {
    expect(title({ headers: sse('aws:kms:dsse', arn) })).toContain('Encrypted in two layers');
    expect(says({ headers: sse('aws:kms:dsse', arn) })).toContain('There is no S3 Bucket Key for DSSE-KMS');
  });
  it('of another store is not said to work as that of Amazon S3', () => {
    expect(title({ headers: sse('aws:kms', 'k'), knowledge: otherStore })).toBe('Encrypted with a KMS key.');
    expect(says({ headers: sse('aws:kms', 'k'), knowledge: otherStore })).toBe('The key is named k.');
    expect(says({ headers: sse('aws:kms', arn), knowledge: otherStore })).not.toMatch(/kms:|KMS\.|AWS/);
  });
});

describe('a customer’s own key', () => {
  const request = { sseCustomerAlgorithm: 'AES256' };
  const headers = {
    [`${name}-customer-algorithm`]: 'AES256',
    [`${name}-customer-key-md5`]: 'U2VjcmV0IG9mIGEga2V5IQ==',
  };

  it('is held by nobody else', () => {
    expect(explain({ headers, request })?.tone).toBe('caution');
    expect(title({ headers, request })).toBe(
      'Encrypted with a customer’s own key, which the store does not keep (SSE-C).',
    );
    expect(explain({ headers, request })?.todo?.map(plainText).join()).toContain('cannot be restored');
  });
  it('leaves no trace of its MD5 among what can be copied', () =>
    expect(JSON.stringify(explain({ headers, request }))).not.toContain('U2VjcmV0IG9mIGEga2V5IQ=='));
  it('with another algorithm shows it', () => {
    const other = { [`${name}-customer-algorithm`]: 'ROT13' };
    expect(explain({ headers: other, request })?.says).toContainEqual(['The algorithm is ', { value: 'ROT13' }, '.']);
  });
});

describe('other encryptions', () => {
  it.each([
    ['aws:fsx', 'Amazon FSx'],
    ['aws:backup', 'AWS Backup'],
  ])('%s is that of another service', (kind, expected) => expect(title({ headers: sse(kind) })).toContain(expected));
  it('one that is not known here is shown', () =>
    expect(explain({ headers: sse('aws:quantum') })?.title).toContainEqual({ value: 'aws:quantum' }));
});

describe('no encryption', () => {
  it('is said with proof: the object may be older than 2023', () => {
    expect(explain({})).toMatchObject({ tone: 'caution', evidence: [] });
    expect(says({})).toContain('January 2023');
  });
  it('is never said where it may be hidden', () => expect(explain({ knowledge: {} })).toBeUndefined());
  it('is never said of an SSE-C request whose echo is hidden', () =>
    expect(explain({ request: { sseCustomerAlgorithm: 'AES256' }, knowledge: { exposed: [name] } })).toBeUndefined());
  it('of another store may be encryption without a word', () => {
    expect(explain({ knowledge: otherStore })?.tone).toBe('fact');
    expect(says({ knowledge: otherStore })).toContain('without saying so');
  });
  it('does not follow from an answer that is not about an object', () => {
    for (const status of [304, 403, 404, 412]) expect(explain({ status })).toBeUndefined();
  });
});

it('keeps what S3 sent out of its own words', () => {
  for (const text of hostileTexts) {
    for (const headers of [sse(text), sse('aws:kms', text), { [`${name}-customer-algorithm`]: text }]) {
      const found = explain({ headers });
      expect(found && ownWords(found)).not.toContain(foreignMark);
      expect(found && shownValues(found).some((value) => value.includes(foreignMark))).toBe(true);
    }
  }
});
it('never throws, and never repeats a value as its own words', () =>
  fc.assert(
    fc.property(anyHeaders(encryption.reads), fc.boolean(), (headers, exposed) => {
      const found = explain({ headers, knowledge: exposed ? { exposed: '*' } : {} });
      if (found) expect(ownWords(found)).not.toContain(foreignMark);
    }),
  ));
