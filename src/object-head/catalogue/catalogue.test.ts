import { HeadObjectOutput$ } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { catalogue, fieldForHeader, fieldNames, groups } from './catalogue.ts';
import { fieldHelp } from './help/field-help.ts';

/** Name to header, as the schema that the SDK carries at run time says. */
function headersOfTheSdk(): Record<string, string> {
  const schema = HeadObjectOutput$ as unknown as readonly unknown[];
  const names = schema[4] as readonly string[];
  const members = schema[5] as readonly (readonly [unknown, { httpHeader?: string; httpPrefixHeaders?: string }])[];
  return Object.fromEntries(
    names.map((name, index) => [name, members[index]?.[1].httpHeader ?? members[index]?.[1].httpPrefixHeaders ?? '']),
  );
}

describe('catalogue', () => {
  it('has exactly the fields that the SDK knows', () => {
    expect([...fieldNames].sort()).toEqual(Object.keys(headersOfTheSdk()).sort());
    expect(fieldNames).toHaveLength(47);
  });

  it('names the header that the SDK reads, but Expires for the pseudo header of ExpiresString', () => {
    const sdk = headersOfTheSdk();
    expect(sdk.ExpiresString).toBe('ExpiresString');
    for (const field of fieldNames) {
      const expected = field === 'ExpiresString' ? 'Expires' : sdk[field];
      expect(catalogue[field].header.toLowerCase(), field).toBe(expected?.toLowerCase());
    }
  });

  it('puts each field into one group, and the groups together give the display order', () => {
    expect(groups.flatMap(({ fields }) => fields)).toEqual(fieldNames);
    expect(groups.map(({ group }) => group)).toEqual([
      'identity',
      'content',
      'integrity',
      'storage',
      'protection',
      'encryption',
      'replication',
      'delivery',
    ]);
  });

  it('gives each field a help line that ends as a sentence does, a clause of when, and a page', () => {
    for (const field of fieldNames) {
      const { help, see } = fieldHelp[field];
      expect(help, field).toMatch(/^[A-Z0-9].*\.$/);
      expect(catalogue[field].sent, field).not.toMatch(/\.$/);
      expect(see, field).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|www\.rfc-editor\.org)\//);
    }
  });

  it('marks every checksum as needing checksum mode', () => {
    for (const field of fieldNames.filter((name) => name.startsWith('Checksum')))
      expect(catalogue[field].needs).toContainEqual({ kind: 'checksum-mode' });
  });
});

describe('fieldForHeader', () => {
  it('takes any case', () => expect(fieldForHeader('X-Amz-Version-Id')).toBe('VersionId'));
  it('gives Metadata for every x-amz-meta- header', () => expect(fieldForHeader('x-amz-meta-Colour')).toBe('Metadata'));
  it('gives the text, not the date, for Expires', () => expect(fieldForHeader('expires')).toBe('ExpiresString'));
  it('is silent on a header that HeadObject does not define', () => expect(fieldForHeader('server')).toBeUndefined());
});
