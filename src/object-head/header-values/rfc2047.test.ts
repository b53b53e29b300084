import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64 } from './base64.ts';
import { parseRfc2047 } from './rfc2047.ts';

const b = (bytes: Uint8Array) => `=?UTF-8?B?${encodeBase64(bytes)}?=`;
const q = (bytes: Uint8Array) =>
  `=?UTF-8?Q?${Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')}?=`;

describe('parseRfc2047', () => {
  it('reads the Q form that S3 writes', () => {
    expect(parseRfc2047('=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=')).toEqual({ text: 'ÄMÄZÕÑ S3' });
    expect(parseRfc2047('=?UTF-8?Q?test=5F=E2=80=94=5Ffile%E2%80%94=5F=C3=A9=5F2=F0=9F=91=91.pdf?=')?.text).toBe(
      'test_—_file%E2%80%94_é_2👑.pdf',
    );
  });
  it('reads the B form that S3 writes, control characters too', () => {
    expect(parseRfc2047('=?UTF-8?B?YWJj?=')).toEqual({ text: 'abc' });
    expect(parseRfc2047('=?UTF-8?B?AAECAwQ=?=')?.text).toBe('\0\x01\x02\x03\x04');
  });
  it('repairs what was encoded twice', () =>
    expect(parseRfc2047('=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=')).toEqual({
      text: 'Ã\x84MÃ\x84ZÃ\x95Ã\x91 S3',
      repaired: 'ÄMÄZÕÑ S3',
    }));
  it('repairs nothing that makes sense as it is', () =>
    expect(parseRfc2047('=?UTF-8?Q?caf=C3=A9?=')).toEqual({ text: 'café' }));
  it('drops the gap between two words and keeps all other text', () => {
    expect(parseRfc2047('=?UTF-8?Q?a?= =?UTF-8?Q?b?=')?.text).toBe('ab');
    expect(parseRfc2047('x =?UTF-8?Q?a?= y =?UTF-8?B?Yg==?= z')?.text).toBe('x a y b z');
  });
  it('joins a character that was cut in two', () =>
    expect(parseRfc2047('=?UTF-8?Q?=C3?= =?utf-8?B?qQ==?=')?.text).toBe('é'));
  it('takes other charsets and a language, words of several too', () => {
    expect(parseRfc2047('=?ISO-8859-1*en?Q?=E9?= =?UTF-8?Q?=C3=A9?=')).toEqual({ text: 'éé' });
    expect(parseRfc2047('=?KOI8-R?Q?=C1?=')?.text).toBe('а');
  });
  it('says so where the bytes are not the charset they claim', () =>
    expect(parseRfc2047('=?UTF-8?Q?Gr=FC=DFe?=')).toEqual({ text: 'Grüße', wrongCharset: true }));
  it.each([
    '',
    'plain',
    '=?UTF-8?Q?a b?=',
    '=?UTF-8?X?a?=',
    '=?UTF-8?B?=GGG?=',
    '=?UTF-8?Q?a?= =?UTF-8?B?=GGG?=',
    '=?no-such-charset?Q?a?=',
  ])('is silent on %j', (text) => expect(parseRfc2047(text)).toBeUndefined());
  it('gives back every text in either form, however it is cut', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, cut) => {
        const bytes = new TextEncoder().encode(text);
        const at = cut % bytes.length;
        const [head, tail] = [bytes.slice(0, at), bytes.slice(at)];
        expect(parseRfc2047(b(bytes))?.text).toBe(text);
        expect(parseRfc2047(`${q(head)} ${b(tail)}`)?.text).toBe(text);
      }),
    ));
});
