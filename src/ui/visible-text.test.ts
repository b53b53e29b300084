import { describe, expect, it } from 'vitest';
import { cutText, visibleParts } from './visible-text.ts';

describe('visibleParts', () => {
  it('leaves plain text in one part', () => {
    expect(visibleParts('"9b2c-6"')).toEqual([{ kind: 'text', text: '"9b2c-6"' }]);
    expect(visibleParts('a  b')).toEqual([{ kind: 'text', text: 'a  b' }]);
    expect(visibleParts('')).toEqual([]);
  });

  it('draws control characters and names them', () => {
    expect(visibleParts('a\u0000b')).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'control', text: '\u0000', picture: 'NUL', name: 'U+0000 null' },
      { kind: 'text', text: 'b' },
    ]);
    expect(visibleParts('\t')).toEqual([{ kind: 'control', text: '\t', picture: 'TAB', name: 'U+0009 tab' }]);
  });

  it('shows a character that turns the direction instead of obeying it', () => {
    expect(visibleParts('gpj\u202e')[1]).toEqual({
      kind: 'control',
      text: '\u202e',
      picture: 'U+202E',
      name: 'U+202E right-to-left override',
    });
  });

  it('marks the spaces at both ends, which headers lose and people miss', () => {
    expect(visibleParts('  a ').map((part) => part.name)).toEqual(['2 spaces', undefined, '1 space']);
  });

  it('loses no character', () => {
    const value = ' x\u00a0é漢😀 y\u200b ';
    expect(
      visibleParts(value)
        .map((part) => part.text)
        .join(''),
    ).toBe(value);
    expect(visibleParts(value).filter((part) => part.kind === 'text')).toHaveLength(2);
  });
});

it('cutText keeps a surrogate pair whole', () => {
  expect(cutText('ab😀', 3)).toBe('ab');
  expect(cutText('ab😀', 4)).toBe('ab😀');
});
