import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextEdit, textEdits } from './text-edits.ts';

const without = (kind: TextEdit['kind'], edits: readonly TextEdit[]) =>
  edits.flatMap((edit) => (edit.kind === kind ? [] : [edit.text])).join('');
const short = (edits: readonly TextEdit[]) =>
  edits.map(({ kind, text }) => `${{ same: '=', removed: '-', added: '+' }[kind]}${text}`);

describe('textEdits', () => {
  it('shows the characters that changed between those that did not', () =>
    expect(short(textEdits('release-2026-q3.parquet', 'release-2026-q4.parquet'))).toEqual([
      '=release-2026-q',
      '-3',
      '+4',
      '=.parquet',
    ]));
  it('never cuts what people count as one character', () => {
    expect(short(textEdits('made by 👩‍💻 and friends', 'made by 👨‍💻 and friends'))).toEqual([
      '=made by ',
      '-👩‍💻',
      '+👨‍💻',
      '= and friends',
    ]);
    expect(short(textEdits('la cafe\u0301 noir', 'la cafe noir'))).toEqual(['=la caf', '-e\u0301', '+e', '= noir']);
  });
  it('compares words where letters would be confetti', () =>
    expect(short(textEdits('owner: alice, team: blue', 'owner: roberta, team: blue'))).toEqual([
      '=owner: ',
      '-alice',
      '+roberta',
      '=, team: blue',
    ]));
  it('replaces the whole where nothing is alike', () =>
    expect(short(textEdits('abcdef', 'uvwxyz'))).toEqual(['-abcdef', '+uvwxyz']));
  it('has no edit for nothing, and one where a side is empty', () => {
    expect(textEdits('', '')).toEqual([]);
    expect(short(textEdits('', 'a'))).toEqual(['+a']);
    expect(short(textEdits('a', ''))).toEqual(['-a']);
    expect(short(textEdits('a b', 'a b'))).toEqual(['=a b']);
  });
  it('still tells where very long texts begin to differ', () => {
    const [a, b] = ['x'.repeat(5000), 'y'.repeat(5000)];
    expect(short(textEdits(`start ${a} end`, `start ${b} end`))).toEqual([`=start `, `-${a}`, `+${b}`, '= end']);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\r', '\n', '\u0301', '👩‍💻', '\ud83d'), maxLength: 60 }),
  );
  it('gives both texts back, whatever they are', () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = textEdits(before, after);
        expect(without('added', edits)).toBe(before);
        expect(without('removed', edits)).toBe(after);
      }),
      { numRuns: 500 },
    ));
  it('has no empty edit, no two of a kind side by side, and what goes before what comes', () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = textEdits(before, after);
        for (const [at, edit] of edits.entries()) {
          expect(edit.text).not.toBe('');
          expect(edits[at + 1]?.kind).not.toBe(edit.kind);
          if (edit.kind === 'added') expect(edits[at + 1]?.kind).not.toBe('removed');
        }
      }),
    ));
});
