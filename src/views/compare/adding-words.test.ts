import { describe, expect, it } from 'vitest';
import { addedText, refusedText } from './adding-words.ts';

describe('what was added', () => {
  it('is named by its columns, from 1', () => {
    expect(addedText(2, 3)).toBe('Added as column 3');
    expect(addedText(2, 5)).toBe('Added as columns 3 to 5');
    expect(addedText(2, 2)).toBeUndefined();
  });
});

describe('what was not added', () => {
  it('is nothing to speak of where all was', () => expect(refusedText([], 1)).toBeUndefined());
  it('is compared already, and where', () =>
    expect(refusedText([{ kind: 'there', column: 1 }], 1)).toBe('Not added: this is column 2 already.'));
  it('finds no room', () => {
    expect(refusedText([{ kind: 'full' }], 1)).toBe(
      'Not added: a comparison has at most 50 objects. Remove one to add another.',
    );
    expect(refusedText([{ kind: 'too-long' }], 1)).toMatch(/^Not added: the link would be too long to be read/);
  });
  it('is counted among several, each reason once', () =>
    expect(refusedText([{ kind: 'there', column: 0 }, { kind: 'full' }, { kind: 'full' }], 4)).toBe(
      '3 of 4 not added: compared already; a comparison has at most 50 objects. Remove one to add another.',
    ));
});
