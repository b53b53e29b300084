import { describe, expect, it } from 'vitest';
import { keyProblem, unfetchableSegment, utf8Length } from './key-rules.ts';

describe('keyProblem', () => {
  it('takes 1,024 bytes and refuses one more', () => {
    expect(keyProblem('a'.repeat(1024))).toBeUndefined();
    expect(keyProblem('a'.repeat(1025))).toContain('this one has 1,025');
  });

  it('counts bytes of UTF-8, not characters', () => {
    expect(keyProblem('é'.repeat(512))).toBeUndefined();
    expect(keyProblem('é'.repeat(513))).toContain('1,026');
  });

  it('refuses the empty key and a lone surrogate, not a whole emoji', () => {
    expect(keyProblem('')).toContain('at least one');
    expect(keyProblem('a\ud83d')).toContain('surrogate');
    expect(keyProblem('😀')).toBeUndefined();
  });

  it.each([' ', '/lead', 'a//b', '%', '\u0000', 'a\\b'])('stays silent about %j', (key) => {
    expect(keyProblem(key)).toBeUndefined();
  });
});

describe('unfetchableSegment', () => {
  it.each([
    ['a/../b', '..'],
    ['..', '..'],
    ['./a', '.'],
    ['a/.', '.'],
    ['a/./../b', '.'],
  ])('finds in %j the segment %j', (key, segment) => {
    expect(unfetchableSegment(key)).toBe(segment);
  });

  it.each(['...', 'x.', '.hidden', 'a..b', '%2e%2e', '', 'a//b'])('finds none in %j', (key) => {
    expect(unfetchableSegment(key)).toBeUndefined();
  });
});

describe('utf8Length', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['é', 2],
    ['€', 3],
    ['😀', 4],
  ])('of %j is %i', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
  });
});
