import { describe, expect, it } from 'vitest';
import { parseRestore } from './restore.ts';

describe('parseRestore', () => {
  it('reads a restore that is running', () =>
    expect(parseRestore('ongoing-request="true"')).toEqual({ ongoing: true }));
  it('reads a copy and its end', () =>
    expect(parseRestore('ongoing-request="false", expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"')).toEqual({
      ongoing: false,
      expiry: 1356048000000,
    }));
  it('reads a copy without an end, and one whose end is no date', () => {
    expect(parseRestore('ongoing-request="false"')).toEqual({ ongoing: false });
    expect(parseRestore('ongoing-request="false", expiry-date="soon"')).toEqual({ ongoing: false });
  });
  it.each(['', 'true', 'ongoing-request="maybe"', 'expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"'])(
    'is silent on %j',
    (text) => expect(parseRestore(text)).toBeUndefined(),
  );
});
