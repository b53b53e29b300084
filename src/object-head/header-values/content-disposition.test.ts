import { describe, expect, it } from 'vitest';
import { parseContentDisposition, parseExtendedValue } from './content-disposition.ts';

describe('parseContentDisposition', () => {
  it('reads type and quoted name', () =>
    expect(parseContentDisposition('Attachment; filename="a; b.txt"')).toMatchObject({
      type: 'attachment',
      filename: 'a; b.txt',
    }));
  it('prefers filename* to filename, wherever it stands', () =>
    expect(parseContentDisposition("attachment; filename*=UTF-8''%e2%82%ac.txt; filename=EUR.txt")?.filename).toBe(
      '€.txt',
    ));
  it('falls back to filename where filename* cannot be read', () =>
    expect(parseContentDisposition("attachment; filename*=UTF-8''%ff; filename=a")?.filename).toBe('a'));
  it('has no type where a parameter comes first', () => {
    const found = parseContentDisposition('filename="test.pdf"');
    expect(found?.filename).toBe('test.pdf');
    expect(found).not.toHaveProperty('type');
  });
  it('has no name where none is given', () =>
    expect(parseContentDisposition('inline')).toEqual({ type: 'inline', parameters: [] }));
  it('is silent on an empty header', () => expect(parseContentDisposition('')).toBeUndefined());
});

describe('parseExtendedValue', () => {
  it('decodes UTF-8 and Latin-1', () => {
    expect(parseExtendedValue("UTF-8'en'%e2%82%ac%20rates")).toBe('€ rates');
    expect(parseExtendedValue("iso-8859-1''%A3")).toBe('£');
  });
  it.each(['', 'plain', "UTF-8''%", "UTF-8''a b", "UTF-8''%ff", "koi8-r''%d0"])('is silent on %j', (text) =>
    expect(parseExtendedValue(text)).toBeUndefined(),
  );
});
