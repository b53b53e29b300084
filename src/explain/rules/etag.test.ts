import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHeaders, foreignMark, hostileTexts } from '../../testing/any-headers.ts';
import { ownWords, shownValues } from '../../testing/own-words.ts';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { etag } from './etag.ts';

const explain = (parts: ReadingParts) => etag.explain(readingOf(parts));
const title = (parts: ReadingParts) => plainText(explain(parts)?.title ?? '');
const says = (parts: ReadingParts) => (explain(parts)?.says ?? []).map(plainText).join('\n');
const todo = (parts: ReadingParts) => (explain(parts)?.todo ?? []).map(plainText).join('\n');

const sse = 'x-amz-server-side-encryption';
/** S3's answers for the content `test`: a plain upload, the same under KMS, and one of two parts. */
const plain = { etag: '"098f6bcd4621d373cade4e832627b4f6"', [sse]: 'AES256' };
const kms = { etag: '"b00b3bfc95beb7094e6a43eaa2ca08ab"', [sse]: 'aws:kms' };
const multipart = { etag: '"2848839dc84e13fa00a0944e760e233b-2"', [sse]: 'AES256' };
const isMd5 = 'The ETag is the MD5 of the content.';
const isNot = 'The ETag is not an MD5 of the content.';
const unsure = 'Whether the ETag is the MD5 of the content cannot be told.';

describe('an upload in one piece', () => {
  it('under SSE-S3 has the MD5 of the content, which is given in both spellings', () => {
    expect(explain({ headers: plain })).toMatchObject({ id: 'etag', tone: 'fact', evidence: ['ETag', sse] });
    expect(title({ headers: plain })).toBe(isMd5);
    expect(explain({ headers: plain })?.detail).toEqual([
      { label: 'MD5, hex', value: '098f6bcd4621d373cade4e832627b4f6' },
      { label: 'MD5, base64 (Content-MD5)', value: 'CY9rzUYh03PK3k6DJie09g==' },
    ]);
    expect(todo({ headers: plain })).toContain('md5sum FILE');
  });
  it('with no encryption, provably, has it too', () => expect(title({ headers: { etag: plain.etag } })).toBe(isMd5));
  it.each(['aws:kms', 'aws:kms:dsse'])('under %s has none, though it looks like one', (encryption) => {
    const headers = { ...kms, [sse]: encryption };
    expect(title({ headers })).toBe(isNot);
    expect(says({ headers })).toContain(`Under ${encryption} the tag is not made of MD5s`);
    expect(explain({ headers })?.detail).toBeUndefined();
  });
  it('under a customer’s key has none', () => {
    const headers = { etag: kms.etag, 'x-amz-server-side-encryption-customer-algorithm': 'AES256' };
    expect(title({ headers, request: { sseCustomerAlgorithm: 'AES256' } })).toBe(isNot);
    expect(says({ headers, request: { sseCustomerAlgorithm: 'AES256' } })).toContain('SSE-C');
  });
  it('under an encryption that is hidden cannot be told', () => {
    const parts = { headers: { etag: plain.etag }, knowledge: { exposed: ['etag'] } };
    expect(title(parts)).toBe(unsure);
    expect(todo(parts)).toContain('where they differ that proves nothing');
  });
  it('under an encryption that is not known here cannot be told', () => {
    expect(title({ headers: { ...plain, [sse]: 'aws:fsx' } })).toBe(unsure);
    expect(explain({ headers: { ...plain, [sse]: 'aws:fsx' } })?.says[0]).toContainEqual({ value: 'aws:fsx' });
  });
  it('cannot be told from a 304, which carries no encryption', () => {
    expect(title({ status: 304, headers: { etag: plain.etag } })).toBe(unsure);
    expect(says({ status: 304, headers: { etag: plain.etag } })).toContain('does not send with a 304');
  });
  it('of another store cannot be told', () => {
    const knowledge = { exposed: '*', store: { name: 'MinIO', lacks: new Set<never>() } } as const;
    expect(title({ headers: plain, knowledge })).toBe(unsure);
    expect(says({ headers: plain, knowledge })).toContain('MinIO may make it in another way');
  });
});

describe('a tag of another form', () => {
  it('in a directory bucket is random', () => {
    const parts = { headers: { etag: '"bd6ba6dd3fa24fd8"' }, request: { bucket: 'logs--usw2-az1--x-s3' } };
    expect(title(parts)).toBe(isNot);
    expect(says(parts)).toContain('at random');
  });
  it('in a directory bucket is random even if it looks like an MD5', () =>
    expect(title({ headers: plain, request: { bucket: 'logs--usw2-az1--x-s3' } })).toBe(isNot));
  it('elsewhere is none', () => expect(says({ headers: { ...plain, etag: '"abc"' } })).toContain('32 hex digits'));
  it('that is weak says so', () =>
    expect(says({ headers: { ...plain, etag: `W/${plain.etag}` } })).toContain('something on the way has changed it'));
  it.each(['', '"', '"a", "b"'])('that is none (%j) is shown', (raw) => {
    expect(explain({ headers: { etag: raw } })?.tone).toBe('caution');
    expect(explain({ headers: { etag: raw } })?.says[0]).toContainEqual({ value: raw });
  });
});

describe('a multipart upload', () => {
  const sized = (bytes: number) => ({ ...multipart, 'content-length': String(bytes) });

  it('has an MD5 of MD5s, whose parts can have a range of sizes', () => {
    expect(title({ headers: sized(16_777_217) })).toBe(
      'The ETag is not an MD5 of the content: it was uploaded in 2 parts.',
    );
    expect(says({ headers: sized(16_777_217) })).toContain(
      'If all parts but the last are equal, each has from 8388609 bytes to 16777216 bytes.',
    );
    expect(todo({ headers: sized(16_777_217) })).toContain('ask for partNumber=1');
    expect(todo({ headers: sized(16_777_217) })).toContain('split -b SIZE');
    expect(explain({ headers: sized(16_777_217) })?.evidence).toEqual(['ETag', sse, 'Content-Length']);
  });
  it.each([
    [16_777_216, true],
    [16_777_217, false],
    [8_388_609, true],
    [8_388_608, false],
  ])('of %d bytes: whether the AWS CLI’s 8 MiB is among the sizes', (bytes, among) =>
    expect(says({ headers: sized(bytes) }).includes('8 MiB')).toBe(among),
  );
  it('one part of which was asked for gives the size away', () => {
    const parts = {
      status: 206,
      request: { partNumber: 1 },
      headers: { ...sized(5_242_880), 'content-range': 'bytes 0-5242879/5242896', 'x-amz-mp-parts-count': '2' },
    };
    expect(says(parts)).toContain('It fits parts of 5242880 bytes each, and 16 bytes for the last.');
    expect(says(parts)).toContain('the tag of the whole object, not of what was asked for');
    expect(todo(parts)).toContain("split -b 5242880 --filter='openssl dgst -md5 -binary' FILE | openssl dgst -md5");
    expect(todo(parts)).not.toContain('partNumber=1');
    expect(explain(parts)?.evidence).toEqual(['ETag', sse, 'Content-Range']);
  });
  it('that contradicts equal parts says so', () => {
    const headers = { ...multipart, 'content-range': 'bytes 0-99/5242896' };
    expect(says({ status: 206, request: { partNumber: 1 }, headers })).toContain('not all of the same size');
  });
  it('a range of which was asked for still tells the whole size', () => {
    const headers = { ...multipart, 'content-length': '1', 'content-range': 'bytes 0-0/16777216' };
    expect(says({ status: 206, request: { range: 'bytes=0-0' }, headers })).toContain('from 8388608 bytes');
  });
  it('takes no slice for the whole where the range is hidden', () => {
    const headers = { ...multipart, 'content-length': '1' };
    const parts = { status: 206, request: { range: 'bytes=0-0' }, headers, knowledge: { exposed: ['etag', sse] } };
    expect(says(parts)).not.toContain('equal');
  });
  it('of one part still is no MD5', () =>
    expect(title({ headers: { ...multipart, etag: '"2848839dc84e13fa00a0944e760e233b-1"' } })).toContain('in 1 part.'));
  it('under KMS cannot be computed from a file', () => {
    const headers = { ...multipart, [sse]: 'aws:kms' };
    expect(says({ headers })).toContain('cannot be computed from a file');
    expect(todo({ headers })).not.toContain('split');
    expect(todo({ headers })).toContain('use a checksum');
  });
  it('under a hidden encryption says on what it depends', () =>
    expect(says({ headers: { etag: multipart.etag }, knowledge: {} })).toContain('With SSE-S3, or without encryption'));
});

describe('no tag', () => {
  it('is silent where it is hidden', () => expect(explain({ knowledge: {} })).toBeUndefined());
  it('is silent with a 404', () => expect(explain({ status: 404 })).toBeUndefined());
});

it('keeps what S3 sent out of its own words', () => {
  for (const text of hostileTexts) {
    const found = explain({ headers: { etag: text, [sse]: text } });
    expect(found && ownWords(found)).not.toContain(foreignMark);
    expect(found && shownValues(found)).toContain(text);
    const other = explain({ headers: { ...plain, [sse]: text, 'content-range': text } });
    expect(other && ownWords(other)).not.toContain(foreignMark);
  }
});
it('never throws, and never repeats a value as its own words', () =>
  fc.assert(
    fc.property(anyHeaders(etag.reads), fc.option(fc.nat(3), { nil: undefined }), (headers, part) => {
      const request = part === undefined ? {} : { partNumber: part };
      const found = explain({ headers, status: part === undefined ? 200 : 206, request });
      if (found) expect(ownWords(found)).not.toContain(foreignMark);
    }),
  ));
