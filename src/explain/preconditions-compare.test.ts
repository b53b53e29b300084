import { describe, expect, it } from 'vitest';
import { compareOutcome } from './preconditions-compare.ts';
import { plainText } from './words.ts';

const expected = (status?: 200 | 206 | 304 | 412) => (status === undefined ? { steps: [] } : { steps: [], status });
const agrees = (wanted: Parameters<typeof expected>[0], came: number) => compareOutcome(expected(wanted), came).agrees;
const words = (wanted: Parameters<typeof expected>[0], came: number) =>
  plainText(compareOutcome(expected(wanted), came).words);

describe('the answer', () => {
  it.each([200, 206, 304, 412] as const)('agrees where it is what was expected: %i', (status) => {
    expect(agrees(status, status)).toBe(true);
    expect(words(status, status)).toContain(`S3 should answer ${status}`);
  });
  it('agrees with the conditions where the slice alone is out of reach', () => {
    expect(agrees(206, 416)).toBe(true);
    expect(agrees(200, 416)).toBe(false);
  });
  it('differs, with both numbers and why that may be', () => {
    expect(agrees(412, 304)).toBe(false);
    expect(words(412, 304)).toContain('S3 should answer 412 to these conditions; the answer is 304.');
    expect(words(412, 304)).toContain('MinIO');
    expect(words(304, 412)).not.toContain('MinIO');
    expect(words(304, 200)).toContain('leaves a condition out of account');
  });
  it.each([403, 404])('says nothing of conditions where it comes before them: %i', (status) => {
    expect(agrees(200, status)).toBe('unknown');
    expect(words(200, status)).toBe(`A ${status} comes before any condition is looked at.`);
  });
  it.each([400, 503])('claims no order where none is known: %i', (status) => {
    expect(agrees(200, status)).toBe('unknown');
    expect(words(200, status)).toContain('does not tell');
  });
  it('of another store is held against HTTP, not against what S3 should do', () => {
    const ofMinio = (wanted: 200 | 412, came: number) =>
      plainText(compareOutcome(expected(wanted), came, 'MinIO').words);
    expect(ofMinio(200, 200)).toBe('By the rules of HTTP, these conditions come to 200, and so did the answer.');
    expect(ofMinio(412, 304)).toMatch(/^By the rules of HTTP, these conditions come to 412; the answer is 304\./);
  });
  it('cannot be judged where nothing was expected', () => {
    expect(agrees(undefined, 304)).toBe('unknown');
    expect(words(undefined, 304)).toContain('cannot be told');
  });
});
