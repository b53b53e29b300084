import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumBytes } from '../../object-head/header-values/checksum.ts';
import { anyHeaders, foreignMark, hostileTexts } from '../../testing/any-headers.ts';
import { ownWords, shownValues } from '../../testing/own-words.ts';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { checksums } from './checksums.ts';
import { checksumOrder } from './checksums-stored.ts';

const explain = (parts: ReadingParts) => checksums.explain(readingOf(parts));
const title = (parts: ReadingParts) => plainText(explain(parts)?.title ?? '');
const says = (parts: ReadingParts) => (explain(parts)?.says ?? []).map(plainText).join('\n');
const todo = (parts: ReadingParts) => (explain(parts)?.todo ?? []).map(plainText).join('\n');

const type = (value: string) => ({ 'x-amz-checksum-type': value });
const sha256 = createHash('sha256').update('test').digest();
const full = { 'x-amz-checksum-sha256': sha256.toString('base64'), ...type('FULL_OBJECT') };
const composite = { 'x-amz-checksum-crc32': '5FRUiw==-3', ...type('COMPOSITE') };
const crc64 = { 'x-amz-checksum-crc64nvme': 'qUVrWYOrIAM=', ...type('FULL_OBJECT') };

describe('a checksum of the whole content', () => {
  it('can be compared with a file: in hex, in base64, by a command', () => {
    expect(explain({ headers: full })).toMatchObject({
      id: 'checksums',
      tone: 'fact',
      evidence: ['x-amz-checksum-sha256', 'x-amz-checksum-type'],
    });
    expect(title({ headers: full })).toBe('SHA-256 of the whole content: a file can be compared with it.');
    expect(explain({ headers: full })?.detail).toEqual([
      { label: 'SHA-256, hex', value: sha256.toString('hex') },
      { label: 'SHA-256, base64', value: sha256.toString('base64') },
    ]);
    expect(todo({ headers: full })).toBe(
      'In hex: sha256sum FILE. In base64: openssl dgst -sha256 -binary FILE | base64.',
    );
  });
  it('says what it protects from', () => {
    expect(says({ headers: full })).toContain('intended ones included');
    expect(says({ headers: crc64 })).toContain('no reliable protection');
  });
  it('that S3 may have computed itself says so, of Amazon S3 only', () => {
    expect(says({ headers: crc64 })).toContain('S3 computes it by itself');
    const knowledge = { exposed: '*', store: { name: 'Other', lacks: new Set<never>() } } as const;
    expect(says({ headers: crc64, knowledge })).not.toContain('by itself');
  });
  it('beside others is the strongest, and all are there to copy', () => {
    const md5 = createHash('md5').update('test').digest('base64');
    const headers = { ...full, 'x-amz-checksum-md5': md5, 'x-amz-checksum-crc32': '2H9+DA==' };
    expect(crc32('test').toString(16)).toBe('d87f7e0c');
    expect(title({ headers })).toContain('SHA-256');
    expect(says({ headers })).toContain('There is more: MD5, CRC-32.');
    expect(explain({ headers })?.detail).toContainEqual({ label: 'CRC-32, hex', value: 'd87f7e0c' });
  });
  it('without its type is of the content, if it stands in the header and no part was asked for', () => {
    const headers = { 'x-amz-checksum-sha256': full['x-amz-checksum-sha256'] };
    expect(title({ headers, knowledge: {} })).toContain('of the whole content');
    expect(title({ headers, knowledge: {}, status: 206, request: { partNumber: 1 } })).toContain('cannot be told');
  });
  it('that another call brought without a type may be composite', () => {
    const raw = full['x-amz-checksum-sha256'];
    const recovered = {
      ChecksumSHA256: { call: 'GetObjectAttributes', action: 's3:GetObjectAttributes', raw },
    } as const;
    expect(title({ knowledge: {}, recovered })).toContain('cannot be told');
    expect(explain({ knowledge: {}, recovered })?.evidence).toEqual(['GetObjectAttributes']);
  });
});

describe('a composite checksum', () => {
  it('is that of the parts’ checksums, which no file has', () => {
    expect(title({ headers: composite })).toBe(
      'CRC-32 of the checksums of 3 parts: a file cannot be compared with it directly.',
    );
    expect(says({ headers: composite })).toContain('The number behind the dash counts the parts.');
    expect(todo({ headers: composite })).toContain('partNumber=1');
    expect(explain({ headers: composite })?.detail).toEqual([
      { label: 'CRC-32, hex', value: 'e454548b' },
      { label: 'CRC-32, base64', value: '5FRUiw==' },
    ]);
  });
  it('of one part is composite, too', () =>
    expect(title({ headers: { ...composite, 'x-amz-checksum-crc32': 'F9bAnw==-1' } })).toContain(
      'checksums of 1 part:',
    ));
  it('is known by its part count even if the type is hidden', () =>
    expect(title({ headers: { 'x-amz-checksum-crc32': '5FRUiw==-3' }, knowledge: {} })).toContain('of 3 parts'));
  it('without a part count is known by its type', () => {
    const headers = { ...composite, 'x-amz-checksum-crc32': '5FRUiw==' };
    expect(title({ headers })).toBe(
      'CRC-32 of the checksums of the parts: a file cannot be compared with it directly.',
    );
    expect(says({ headers })).not.toContain('dash');
  });
  it('with a part number is that of the part', () => {
    const parts = {
      status: 206,
      request: { partNumber: 2 },
      headers: { ...composite, 'x-amz-checksum-crc32': '5FRUiw==' },
    };
    expect(title(parts)).toBe('CRC-32 of part 2 alone.');
    expect(todo(parts)).toContain('Compare it with that part of the file alone.');
  });
});

describe('a value that cannot be read', () => {
  it.each(['cZWHwQ', 'abc', 'cZWHwQ==-0', 'cZWHwQ==-10001', ''])('%j is shown as it is', (raw) => {
    const headers = { 'x-amz-checksum-crc32': raw };
    expect(explain({ headers })?.tone).toBe('caution');
    expect(title({ headers })).toBe('No checksum of the answer can be read.');
    expect(explain({ headers })?.says).toContainEqual([
      { code: 'x-amz-checksum-crc32' },
      ' is ',
      { value: raw },
      ', which is not base64 of 4 bytes.',
    ]);
  });
  it('does not hide one that can be', () => {
    const headers = { ...crc64, 'x-amz-checksum-sha256': 'x' };
    expect(explain({ headers })?.tone).toBe('caution');
    expect(title({ headers })).toContain('CRC-64/NVME of the whole content');
  });
});

describe('no checksum', () => {
  const sse = { 'x-amz-server-side-encryption': 'AES256' };

  it('was not asked for', () =>
    expect(title({ headers: sse, request: { checksumMode: 'off' } })).toBe('Checksums were not asked for.'));
  it('does not come with a slice', () => {
    const slice = { status: 206, request: { range: 'bytes=0-8' } };
    expect(title({ ...slice, headers: { ...sse, 'content-range': 'bytes 0-8/10' } })).toContain('not the whole object');
    expect(title({ ...slice, headers: { ...sse, 'content-range': 'bytes 0-9/10' } })).toContain(
      'S3 stores no checksum',
    );
  });
  it('with a slice whose range is hidden has a reason that nobody knows', () => {
    const checksumHeaders = checksumOrder.map((algorithm) => `x-amz-checksum-${algorithm.toLowerCase()}`);
    const knowledge = { exposed: [...checksumHeaders, 'x-amz-server-side-encryption'] };
    expect(explain({ status: 206, request: { range: 'bytes=0-8' }, headers: sse, knowledge })).toBeUndefined();
  });
  it('is stored with an old object', () => {
    expect(title({ headers: sse })).toBe('S3 stores no checksum of this object besides the ETag.');
    expect(todo({ headers: sse })).toContain('CopyObject');
  });
  it('is sent with one of several parts under a checksum of them all', () => {
    const headers = { ...sse, 'content-range': 'bytes 0-5242879/5242896' };
    const parts = { status: 206, request: { partNumber: 1 }, headers };
    expect(title(parts)).toBe('S3 sends no checksum of this part.');
    expect(todo(parts)).toContain('without partNumber');
  });
  it('under KMS should mean that there is none, which nobody has measured', () => {
    const headers = { 'x-amz-server-side-encryption': 'aws:kms' };
    expect(title({ headers })).toBe('No checksum was sent: there should be none.');
    expect(says({ headers })).toMatch(/documented to refuse .* kms:Decrypt.* is not known/);
    expect(explain({ headers })?.evidence).toEqual(['x-amz-server-side-encryption']);
  });
  it('to be seen says nothing: all may be hidden', () =>
    expect(explain({ headers: sse, knowledge: {} })).toBeUndefined());
  it('of another store says nothing', () => {
    const knowledge = { exposed: '*', store: { name: 'Other', lacks: new Set<never>() } } as const;
    expect(explain({ request: { checksumMode: 'off' }, knowledge })).toBeUndefined();
  });
  it('with an answer that is not about an object says nothing', () => {
    for (const status of [304, 403, 404, 412]) expect(explain({ status })).toBeUndefined();
  });
});

it('knows a command for every checksum that S3 has', () => {
  expect([...checksumOrder].sort()).toEqual(Object.keys(checksumBytes).sort());
  for (const algorithm of checksumOrder) {
    const value = Buffer.alloc(checksumBytes[algorithm]).toString('base64');
    const found = explain({
      headers: { [`x-amz-checksum-${algorithm.toLowerCase()}`]: value, ...type('FULL_OBJECT') },
    });
    expect(plainText(found?.todo?.[0] ?? ''), algorithm).toContain('FILE');
  }
});
it('keeps what S3 sent out of its own words', () => {
  for (const text of hostileTexts) {
    const found = explain({ headers: { 'x-amz-checksum-sha256': text, ...type(text) } });
    expect(found && ownWords(found)).not.toContain(foreignMark);
    expect(found && shownValues(found)).toContain(text);
  }
});
it('never throws, and never repeats a value as its own words', () =>
  fc.assert(
    fc.property(anyHeaders(checksums.reads), fc.boolean(), (headers, exposed) => {
      const found = explain({ headers, knowledge: exposed ? { exposed: '*' } : {} });
      if (found) expect(ownWords(found)).not.toContain(foreignMark);
    }),
  ));
