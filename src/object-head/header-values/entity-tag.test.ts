import { describe, expect, it } from 'vitest';
import { formatEntityTag, parseEntityTag } from './entity-tag.ts';

describe('parseEntityTag', () => {
  it('sees the MD5 shape of a single upload', () =>
    expect(parseEntityTag('"098f6bcd4621d373cade4e832627b4f6"')).toEqual({
      value: '098f6bcd4621d373cade4e832627b4f6',
      weak: false,
      quoted: true,
      looksLikeMd5: true,
    }));
  it('counts the parts of a multipart upload, one part too', () => {
    expect(parseEntityTag('"4d45984fc3feb2ac9b22683c49674b56-3"')).toMatchObject({ parts: 3, looksLikeMd5: false });
    expect(parseEntityTag('"e747540af6911dbc890f8d3e0b48549b-1"')?.parts).toBe(1);
  });
  it('counts no parts beyond what S3 allows', () => {
    expect(parseEntityTag('"4d45984fc3feb2ac9b22683c49674b56-10000"')?.parts).toBe(10_000);
    expect(parseEntityTag('"4d45984fc3feb2ac9b22683c49674b56-10001"')?.parts).toBeUndefined();
    expect(parseEntityTag('"4d45984fc3feb2ac9b22683c49674b56-0"')?.parts).toBeUndefined();
  });
  it('takes a tag without quotes, as GetObjectAttributes writes it', () =>
    expect(parseEntityTag('8d777f385d3dfec8815d20f7496026dc')).toMatchObject({ quoted: false, looksLikeMd5: true }));
  it('sees a weak tag', () => expect(parseEntityTag('W/"abc"')).toMatchObject({ value: 'abc', weak: true }));
  it('takes W/ without quotes for part of the value', () => expect(parseEntityTag('W/abc')?.weak).toBe(false));
  it('takes the letters of a directory bucket for no MD5', () =>
    expect(parseEntityTag('"b3eFq9XkLmN0pQrStUvWxYz012345678"')?.looksLikeMd5).toBe(false));
  it.each(['', '""', '"a', 'a"', '"a"b"', '"a", "b"', 'a,b', '"a b"'])('is silent on %j', (text) =>
    expect(parseEntityTag(text)).toBeUndefined(),
  );
});

describe('formatEntityTag', () => {
  it('adds the quotes that are missing, and only those', () => {
    expect(formatEntityTag('abc-2')).toBe('"abc-2"');
    expect(formatEntityTag('"abc-2"')).toBe('"abc-2"');
    expect(formatEntityTag('W/"abc"')).toBe('W/"abc"');
  });
  it('is silent on what is no tag', () => expect(formatEntityTag('"a", "b"')).toBeUndefined());
});
