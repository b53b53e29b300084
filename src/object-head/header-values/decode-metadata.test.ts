import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMetadata } from './decode-metadata.ts';

describe('decodeMetadata', () => {
  it('undoes encoded-words', () => expect(decodeMetadata('=?UTF-8?Q?=C3=84rger?=')?.text).toBe('Ärger'));
  it('repairs what was encoded twice and says so', () =>
    expect(decodeMetadata('=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=')).toMatchObject({
      text: 'ÄMÄZÕÑ S3',
      warning: expect.stringMatching(/twice/),
    }));
  it('warns where the charset is wrong', () =>
    expect(decodeMetadata('=?UTF-8?Q?Gr=FC=DFe?=')).toMatchObject({
      text: 'Grüße',
      warning: expect.stringMatching(/UTF-8/),
    }));
  it('re-reads raw UTF-8, as other stores send it', () => expect(decodeMetadata('GrÃ¼Ã\x9fe')?.text).toBe('Grüße'));
  it('counts the members of JSON', () => {
    expect(decodeMetadata('{"a":1}')?.text).toBe('JSON object with 1 member');
    expect(decodeMetadata('[1,2]')?.text).toBe('JSON list with 2 items');
    expect(decodeMetadata('{a:1}')).toBeUndefined();
  });
  it('reads dates', () => {
    expect(decodeMetadata('2030-01-01T00:00:00Z')).toEqual({
      text: '2030-01-01 00:00:00 UTC',
      instant: Date.UTC(2030, 0, 1),
    });
    expect(decodeMetadata('Fri, 21 Dec 2012 00:00:00 GMT')?.instant).toBe(1356048000000);
  });
  it('reads seconds and milliseconds since 1970, but only as an if', () => {
    expect(decodeMetadata('1356048000')).toEqual({
      text: 'if seconds since 1970: 2012-12-21 00:00:00 UTC',
      instant: 1356048000000,
    });
    expect(decodeMetadata('1356048000250')?.instant).toBe(1356048000250);
    expect(decodeMetadata('1356048000.123456789')?.instant).toBe(1356048000123);
  });
  it.each(['999999999', '0999999999', '4102444800', '13560480001', '135604800012'])('takes %j for no time', (value) =>
    expect(decodeMetadata(value)).toBeUndefined(),
  );
  it('undoes percent-encoding where all of the value is encoded so', () => {
    expect(decodeMetadata('a%20b%2Fc.txt')?.text).toBe('a b/c.txt');
    expect(decodeMetadata('100 %25 wool')).toBeUndefined();
    expect(decodeMetadata('100%')).toBeUndefined();
    expect(decodeMetadata('%ff')).toBeUndefined();
    expect(decodeMetadata('%00')).toBeUndefined();
  });
  it('reads base64 only where text comes out', () => {
    expect(decodeMetadata('SGVsbG8sIHdvcmxkIQ==')?.text).toBe('base64 of “Hello, world!”');
    expect(decodeMetadata('2l26x0trnT0r2AvakoFk2MB7eKVKzYESLMxSAKAzoik=')).toBeUndefined();
    expect(decodeMetadata('Rm9v')).toBeUndefined();
  });
  it.each(['', 'blue', 'deadbeefdeadbeef', 'HelloWorld12', 'some words', '1.0', 'true', '3HL4kqCxf3vjVBH40Nrjfkd0'])(
    'is silent on %j',
    (value) => expect(decodeMetadata(value)).toBeUndefined(),
  );
  it('never throws', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => void decodeMetadata(value))));
});
