import { describe, expect, it } from 'vitest';
import { parseContentRange } from './content-range.ts';

describe('parseContentRange', () => {
  it('reads first, last and size', () =>
    expect(parseContentRange('bytes 5242896-5242911/5242912')).toEqual({
      first: 5242896,
      last: 5242911,
      size: 5242912,
    }));
  it('reads a size alone and a range alone', () => {
    expect(parseContentRange('bytes */16')).toEqual({ size: 16 });
    expect(parseContentRange('bytes 0-15/*')).toEqual({ first: 0, last: 15 });
  });
  it.each(['', 'bytes */*', 'bytes 0-16/16', 'bytes 5-4/16', 'items 0-1/2', 'bytes 0-9007199254740992/*'])(
    'is silent on %j',
    (text) => expect(parseContentRange(text)).toBeUndefined(),
  );
  it('takes the last byte of an object', () => expect(parseContentRange('bytes 15-15/16')?.last).toBe(15));
});
