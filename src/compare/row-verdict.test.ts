import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { rowVerdict } from './row-verdict.ts';

const base = { column: 'a', because: 'A test says so.' } as const;
const value = (raw: string, scope?: string): Cell => ({
  ...base,
  state: 'present',
  raw,
  counts: 'value',
  ...(scope === undefined ? {} : { scope: { id: scope, because: 'A test says so.' } }),
});
const absent: Cell = { ...base, state: 'absent', counts: 'nothing' };
const hidden: Cell = { ...base, state: 'hidden', counts: 'unknown' };
const gone: Cell = { ...base, state: 'no-object', counts: 'no-object' };

describe('rowVerdict', () => {
  it.each([
    ['two equal values', value('x'), value('x'), 'same'],
    ['two values', value('x'), value('y'), 'changed'],
    ['a value and none by proof', value('x'), absent, 'only'],
    ['a value and no object', value('x'), gone, 'only'],
    ['a value and a hidden one', value('x'), hidden, 'unknown'],
    ['none and a hidden one', absent, hidden, 'unknown'],
    ['two hidden ones', hidden, hidden, 'unknown'],
    ['no object and a hidden one', gone, hidden, 'unknown'],
    ['none twice', absent, absent, 'same'],
    ['none and no object', absent, gone, 'same'],
    ['an empty value and none', value(''), absent, 'only'],
    ['equal values of a slice and the whole', value('x', 'part 1'), value('x'), 'unknown'],
    ['values of the same slice', value('x', 'part 1'), value('y', 'part 1'), 'changed'],
    ['a slice and no object', value('x', 'part 1'), gone, 'only'],
    ['values that the request asked for', value('x', 'override'), value('x', 'override'), 'unknown'],
    ['one that the request asked for and no object', value('x', 'override'), gone, 'unknown'],
  ] as const)('of %s is right in either order', (_what, a, b, verdict) => {
    expect(rowVerdict(a, b)).toBe(verdict);
    expect(rowVerdict(b, a)).toBe(verdict);
  });
  it('knows what a missing storage class means, but not of a deleted object', () => {
    const standard: Cell = { ...absent, byDefault: 'STANDARD' };
    expect(rowVerdict(value('STANDARD'), standard, 'StorageClass')).toBe('same');
    expect(rowVerdict(value('STANDARD_IA'), standard, 'StorageClass')).toBe('only');
    expect(rowVerdict(value('STANDARD'), absent, 'StorageClass')).toBe('unknown');
    expect(rowVerdict(value('STANDARD'), gone, 'StorageClass')).toBe('only');
    expect(rowVerdict(value('STANDARD'), absent, 'ContentType')).toBe('only');
  });
});
