import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSseKey, parseSseKeyFile } from './sse-key.ts';

const text = '0123456789abcdefghijklmnopqrstuv';
const base64 = 'MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=';
const hex = Buffer.from(text).toString('hex');
const bytesOf = (value: string) => new TextEncoder().encode(value);

describe('a typed key', () => {
  it('is read as 32 characters', () => expect(parseSseKey(text)).toEqual({ ok: true, base64, readAs: 'text' }));
  it('is read as base64', () => expect(parseSseKey(`${base64}\n`)).toEqual({ ok: true, base64, readAs: 'base64' }));
  it('is read as hex in either case', () => {
    expect(parseSseKey(hex)).toEqual({ ok: true, base64, readAs: 'hex' });
    expect(parseSseKey(` ${hex.toUpperCase()}`)).toEqual({ ok: true, base64, readAs: 'hex' });
  });
  it('counts bytes, not characters', () => {
    expect(parseSseKey('é'.repeat(16))).toMatchObject({ ok: true, readAs: 'text' });
    expect(parseSseKey('é'.repeat(32))).toMatchObject({ ok: false });
  });
  it('keeps spaces that belong to 32 characters of text', () =>
    expect(parseSseKey(` ${text.slice(2)} `)).toMatchObject({ ok: true, readAs: 'text' }));

  it.each([
    ['one character too few', text.slice(1), 31],
    ['hex of 31 bytes', hex.slice(2), 62],
    ['hex with a wrong digit', `${hex.slice(1)}g`, 64],
    ['base64 of 31 bytes', Buffer.from(text.slice(1)).toString('base64'), 44],
    ['nothing', '', 0],
  ])('is refused with its length, and never repeated: %s', (_what, input, length) => {
    const reading = parseSseKey(input);
    expect(reading).toMatchObject({ ok: false, problem: expect.stringContaining(`This has ${length} bytes.`) });
    if (!reading.ok && input !== '') expect(reading.problem).not.toContain(input);
  });
});

describe('a key file', () => {
  it('of 32 bytes is the key, whatever the bytes', () =>
    expect(parseSseKeyFile(new Uint8Array(32).fill(255))).toEqual({
      ok: true,
      base64: Buffer.alloc(32, 255).toString('base64'),
      readAs: 'file',
    }));
  it('may hold the key as text with a line end', () => {
    expect(parseSseKeyFile(bytesOf(`${hex}\r\n`))).toEqual({ ok: true, base64, readAs: 'hex' });
    expect(parseSseKeyFile(bytesOf(`${text}\n`))).toEqual({ ok: true, base64, readAs: 'text' });
  });
  it('of another kind is refused by its size', () => {
    const reading = parseSseKeyFile(new Uint8Array(2048));
    expect(reading).toMatchObject({ ok: false, problem: expect.stringContaining('2048 bytes') });
  });
});

it('gives the 32 bytes back from every form of them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const expected = Buffer.from(bytes).toString('base64');
      for (const form of [expected, Buffer.from(bytes).toString('hex')])
        expect(parseSseKey(form)).toMatchObject({ ok: true, base64: expected });
    }),
  );
});
