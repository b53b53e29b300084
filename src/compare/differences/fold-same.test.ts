import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSame } from './fold-same.ts';
import type { TextEdit } from './text-edits.ts';

const same = (length: number, character = 'x'): TextEdit => ({ kind: 'same', text: character.repeat(length) });
const added: TextEdit = { kind: 'added', text: 'new' };
const lengths = (edits: readonly TextEdit[], context = 20) =>
  foldSame(edits, context).map(({ kind, text }) => `${kind} ${text.length}`);

describe('an equal run', () => {
  it('between two changes keeps its context on both sides', () =>
    expect(lengths([added, same(500), added])).toEqual(['added 3', 'same 20', 'folded 460', 'same 20', 'added 3']));
  it('before the first change keeps it on one side only, as one after the last does', () => {
    expect(lengths([same(500), added])).toEqual(['folded 480', 'same 20', 'added 3']);
    expect(lengths([added, same(500)])).toEqual(['added 3', 'same 20', 'folded 480']);
  });
  it('is folded from forty characters on, not before', () => {
    expect(lengths([added, same(79), added])).toEqual(['added 3', 'same 79', 'added 3']);
    expect(lengths([added, same(80), added])[2]).toBe('folded 40');
  });
  it('is never cut through a character', () => {
    const [, before, folded] = foldSame([added, { kind: 'same', text: `x${'😀'.repeat(100)}` }, added], 20);
    expect(before?.text).toBe(`x${'😀'.repeat(9)}`);
    expect(folded?.text).toMatch(/^(?:😀)+$/u);
  });
});

it('what was put in or taken out is never folded', () => {
  const long: TextEdit = { kind: 'removed', text: 'y'.repeat(2000) };
  expect(foldSame([long], 20)).toEqual([long]);
});

it('all pieces together are the text', () => {
  const edit = fc.record({
    kind: fc.constantFrom('same' as const, 'added' as const, 'removed' as const),
    text: fc.string({ unit: 'grapheme', maxLength: 200 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), fc.nat(60), (edits, context) => {
      const all = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
      expect(all(foldSame(edits, context))).toBe(all(edits));
    }),
  );
});
