import { describe, expect, it } from 'vitest';
import { type ObservationParts, observationOf } from '../../testing/observation.ts';
import { type Asked, hasExpired, isAnonymous, isHeeded, isTemporary, signatureAheadMs } from './asked.ts';
import type { StatusFacts } from './facts.ts';

const sentAt = Date.UTC(2026, 10, 21, 9, 14, 3);
const asked = (parts: ObservationParts = {}, facts: Partial<StatusFacts> = {}): Asked => ({
  observation: { ...observationOf(parts), sentAt, durationMs: 0 },
  facts: { now: sentAt, ...facts },
});
const dated = (date: string): ObservationParts => ({ headers: [['date', date]] });

describe('how far the signature’s time was ahead', () => {
  it('is told by the answer’s own Date, whatever was measured before', () =>
    expect(signatureAheadMs(asked(dated('Sat, 21 Nov 2026 09:13:03 GMT'), { clockOffsetMs: 0 }))).toBe(60_000));
  it('is told by what was measured where Date cannot be read or is none', () => {
    expect(signatureAheadMs(asked({}, { clockOffsetMs: -5000 }))).toBe(-5000);
    expect(signatureAheadMs(asked(dated('no date'), { clockOffsetMs: -5000 }))).toBe(-5000);
  });
  it('counts from the time that was signed, in the query or in a header, which the page may have corrected', () => {
    const url = 'https://s3.example/b/k?X-Amz-Date=20261121T081403Z&X-Amz-Signature=…';
    expect(signatureAheadMs(asked({ sent: { url } }, { clockOffsetMs: 3_600_000 }))).toBe(0);
    const headers = [['X-Amz-Date', '20261121T081403Z']] as const;
    expect(signatureAheadMs(asked({ sent: { headers } }, { clockOffsetMs: 3_600_000 }))).toBe(0);
  });
  it('is unknown without either, and without a signature', () => {
    expect(signatureAheadMs(asked())).toBeUndefined();
    expect(signatureAheadMs(asked({ sent: { signedIn: 'nowhere' } }, { clockOffsetMs: 9 }))).toBeUndefined();
  });
});

describe('the end of the credentials', () => {
  it('counts by the server’s clock', () => {
    expect(hasExpired(asked({}, { credentialsExpire: sentAt }))).toBe(true);
    expect(hasExpired(asked({}, { credentialsExpire: sentAt + 1 }))).toBe(false);
    expect(hasExpired(asked({}, { credentialsExpire: sentAt, clockOffsetMs: 1 }))).toBe(false);
    expect(hasExpired(asked())).toBe(false);
  });
  it('exists where a token was sent, by kind or as the request shows', () => {
    expect(isTemporary(asked({}, { credentials: 'cognito-guest' }))).toBe(true);
    expect(isTemporary(asked({}, { credentials: 'typed-in' }))).toBe(false);
    const url = 'https://s3.example/b/k?X-Amz-Security-Token=…';
    expect(isTemporary(asked({ sent: { url } }, { credentials: 'typed-in' }))).toBe(true);
    expect(isTemporary(asked({ sent: { url: 'no address' } }))).toBe(false);
  });
});

it('goes by what was sent to tell an unsigned request', () => {
  expect(isAnonymous(asked({ sent: { signedIn: 'nowhere' } }))).toBe(true);
  expect(isAnonymous(asked({ sent: { signedIn: 'query' } }, { credentials: 'cognito-guest' }))).toBe(false);
});

it('heeds an input that was set, is not off, and that the store looks at', () => {
  const store = { name: 'A store', ignores: new Set(['partNumber'] as const) };
  expect(isHeeded(asked({ request: { partNumber: 1 } }), 'partNumber')).toBe(true);
  expect(isHeeded(asked({ request: { partNumber: 1 } }, { store }), 'partNumber')).toBe(false);
  expect(isHeeded(asked({ request: { checksumMode: 'off' } }), 'checksumMode')).toBe(false);
  expect(isHeeded(asked(), 'range')).toBe(false);
});
