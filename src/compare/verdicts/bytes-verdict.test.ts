import { describe, expect, it } from 'vitest';
import { plainText } from '../../explain/words.ts';
import {
  answerToPart,
  composite,
  fullObject,
  ofEleven,
  ofOtherFour,
  ofTest,
  ofTestUnderKms,
  onePart,
  underCustomerKey,
} from '../../testing/compare-answers.ts';
import { type ColumnParts, columnOf } from '../../testing/compare-column.ts';
import { verdicts } from '../verdicts.ts';

function bytes(one: ColumnParts, two: ColumnParts) {
  const columns = [columnOf({ ...one, id: 'a' }), columnOf({ ...two, id: 'b' })];
  const found = verdicts({ columns, reference: 0, now: 0 }).filter(({ id }) => /bytes/.test(id));
  expect(found).toHaveLength(1);
  const [{ id, words, evidence } = { id: '', words: '', evidence: [] }] = found;
  return { id, text: plainText(words), evidence };
}
const of = (one: ColumnParts['headers'] = {}, two: ColumnParts['headers'] = {}) =>
  bytes({ headers: one }, { headers: two });

describe('by the size', () => {
  it('bytes differ where it does, and the sentence says by what it goes', () =>
    expect(of(ofTest, ofEleven.CRC32)).toEqual({
      id: 'different-bytes',
      text: 'Different bytes: 11 bytes here, 4 bytes in the reference.',
      evidence: ['Content-Length'],
    }));
  it('two empty objects are the same', () => {
    const empty = { 'content-length': '0', etag: '"x"' };
    expect(of(empty, { 'content-length': '0' }).id).toBe('same-bytes');
    expect(of({ 'content-length': '1' }, { 'content-length': '1' }).id).toBe('bytes-unknown');
  });
  it('a slice is not held against the whole, but the size behind it is', () => {
    const slice = (size: number) => ({
      status: 206,
      headers: { 'content-length': '2', 'content-range': `bytes 0-1/${size}` },
      request: { range: 'bytes=0-1' },
    });
    const whole = { headers: { 'content-length': '4' } };
    expect(bytes(whole, slice(4))).toMatchObject({ id: 'bytes-unknown', text: expect.stringMatching(/a slice/) });
    expect(bytes(whole, slice(5)).id).toBe('different-bytes');
    const hidden = { ...slice(5), exposed: [] };
    expect(bytes(whole, hidden).id).toBe('bytes-unknown');
  });
});

describe('by a checksum of the full object', () => {
  it('bytes are the same where it is equal', () =>
    expect(of(ofEleven.SHA256, ofEleven.SHA256)).toEqual({
      id: 'same-bytes',
      text: 'Same bytes: the full-object SHA256 is equal.',
      evidence: ['x-amz-checksum-sha256', 'x-amz-checksum-type'],
    }));
  it('the sentence says what a weak sum does not prove', () => {
    expect(of(ofEleven.SHA1, ofEleven.SHA1).text).toMatch(/not contents that were made to match/);
    expect(of({ ...ofEleven.CRC32, etag: 'a' }, { ...ofEleven.CRC32, etag: 'b' }).text).toMatch(/once in four billion/);
  });
  it('bytes differ where it differs, whatever a weaker one says', () => {
    const other = 'B4nIHnQhEKe0zEmR1UHMPaVQ8f8oCWqKLgGlVOeB0wc=';
    expect(of(ofEleven.SHA256, { ...ofEleven.SHA256, 'x-amz-checksum-sha256': other })).toMatchObject({
      id: 'different-bytes',
      evidence: ['x-amz-checksum-sha256', 'x-amz-checksum-type'],
    });
    const both = { ...ofEleven.SHA256, ...ofEleven.CRC32 };
    expect(of(both, { ...both, 'x-amz-checksum-sha256': other }).id).toBe('different-bytes');
  });
  it('nothing is proved by checksums of two algorithms', () => {
    const [one, two] = [
      { ...ofEleven.SHA1, etag: '' },
      { ...ofEleven.SHA256, etag: '' },
    ];
    expect(of(one, two).id).toBe('bytes-unknown');
  });
  it('one that another call brought counts only where its type is known: there is no part count in it', () => {
    const call = { call: 'GetObjectAttributes', action: 's3:GetObjectAttributes' } as const;
    const raw = ofEleven.SHA256['x-amz-checksum-sha256'] ?? '';
    const hidden = { headers: { 'content-length': '11' }, exposed: [] };
    const sum = { ...hidden, recovered: { ChecksumSHA256: { ...call, raw } } };
    expect(bytes({ headers: ofEleven.SHA256 }, sum).id).toBe('bytes-unknown');
    const typed = { ...hidden, recovered: { ...sum.recovered, ChecksumType: { ...call, raw: 'FULL_OBJECT' } } };
    expect(bytes({ headers: ofEleven.SHA256 }, typed)).toMatchObject({
      id: 'same-bytes',
      evidence: ['x-amz-checksum-sha256', 'x-amz-checksum-type', 'GetObjectAttributes'],
    });
  });
  it('nothing is proved by one whose type contradicts its text', () => {
    const odd = { ...fullObject, 'x-amz-checksum-type': 'COMPOSITE' };
    expect(of(odd, odd).id).toBe('bytes-unknown');
  });
});

describe('by a composite', () => {
  it('bytes are the same where it is equal, part count and all', () => {
    const { id, text } = of(composite, composite);
    expect(id).toBe('same-bytes');
    expect(text).toMatch(/^Same bytes: the composite CRC32C is equal\. It stands for 3 parts,/);
  });
  it('nothing is told where it differs: other part sizes are enough for that', () =>
    expect(of(composite, { ...composite, 'x-amz-checksum-crc32c': 'XF5+4Q==-3' })).toMatchObject({
      id: 'bytes-unknown',
      text: expect.stringMatching(/other sizes of the parts/),
    }));
  it('nothing is told of another part count, or of one against the full object', () => {
    expect(of(composite, { ...composite, 'x-amz-checksum-crc32c': 'XF5+4A==-2' }).id).toBe('bytes-unknown');
    expect(of(composite, fullObject).text).toMatch(/is of the full object, the other a composite/);
  });
  it('bytes differ where it differs and has one part: that has one layout', () =>
    expect(of(onePart, { ...onePart, 'x-amz-checksum-crc32c': 'F9bAnA==-1' }).id).toBe('different-bytes'));
  it('the checksum of a part is not held against anything', () => {
    const part = { status: 206, headers: answerToPart, request: { partNumber: 1 } };
    expect(bytes(part, part).id).toBe('bytes-unknown');
  });
});

describe('by the ETag', () => {
  it('bytes are the same or not where it is the MD5 of both', () => {
    expect(of(ofTest, ofTest)).toMatchObject({
      id: 'same-bytes',
      evidence: ['ETag', 'x-amz-server-side-encryption'],
    });
    expect(of(ofTest, ofOtherFour).id).toBe('different-bytes');
  });
  it('an MD5 checksum can be held against it', () => {
    const md5 = {
      'content-length': '4',
      'x-amz-checksum-md5': 'CY9rzUYh03PK3k6DJie09g==',
      'x-amz-checksum-type': 'FULL_OBJECT',
    };
    expect(of(ofTest, md5)).toMatchObject({
      id: 'same-bytes',
      evidence: ['ETag', 'x-amz-server-side-encryption', 'x-amz-checksum-md5', 'x-amz-checksum-type'],
    });
  });
  it('nothing is told under KMS or a customer’s key, in directory buckets, of other stores, or of several parts', () => {
    expect(of(ofTest, ofTestUnderKms).id).toBe('bytes-unknown');
    expect(of(ofTestUnderKms, ofTestUnderKms).text).toMatch(/the ETags, though equal, are not both known to be MD5s/);
    const keyed = { headers: underCustomerKey, request: { sseCustomerAlgorithm: 'AES256' } };
    expect(bytes(keyed, keyed).id).toBe('bytes-unknown');
    const directory = { headers: ofTest, request: { bucket: 'logs--usw2-az1--x-s3' } };
    expect(bytes(directory, directory).id).toBe('bytes-unknown');
    const store = { name: 'MinIO', lacks: new Set<never>() };
    expect(bytes({ headers: ofTest, store }, { headers: ofTest, store }).id).toBe('bytes-unknown');
    const parts = { 'content-length': '9', etag: composite.etag ?? '', 'x-amz-server-side-encryption': 'AES256' };
    expect(of(parts, parts).id).toBe('bytes-unknown');
  });
  it('nothing is told where the encryption is hidden, so that it may be no MD5', () => {
    const blind = { headers: ofTest, exposed: ['etag'] };
    expect(bytes(blind, blind).id).toBe('bytes-unknown');
  });
});

describe('by the version', () => {
  const version = (versionId: string) => ({ headers: { 'x-amz-version-id': versionId } });
  const id = '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY';
  it('bytes are the same in one version of one key', () =>
    expect(bytes(version(id), version(id))).toMatchObject({ id: 'same-bytes', evidence: ['x-amz-version-id'] }));
  it('but not in another key, in another connection, or in the version null', () => {
    expect(bytes(version(id), { ...version(id), request: { key: 'b.txt' } }).id).toBe('bytes-unknown');
    expect(bytes(version(id), { ...version(id), connection: 'other' }).id).toBe('bytes-unknown');
    expect(bytes(version('null'), version('null')).id).toBe('bytes-unknown');
  });
});
