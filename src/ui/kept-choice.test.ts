import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptChoice } from './kept-choice.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (slot: string) => kept.get(slot) ?? null,
  setItem: (slot: string, value: string) => void kept.set(slot, value),
  removeItem: (slot: string) => void kept.delete(slot),
};
const zone = (onChoose?: (value: 'utc' | 'local') => void) => keptChoice('zone', ['utc', 'local'], onChoose);

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

describe('keptChoice', () => {
  it('is the first of the values until another is chosen, and then that at the next visit, too', () => {
    const said: string[] = [];
    const choice = zone((value) => void said.push(value));
    expect(choice.now()).toBe('utc');
    choice.choose('local');
    expect(choice.now()).toBe('local');
    expect(zone().now()).toBe('local');
    expect(said).toEqual(['local']);
  });

  it('keeps nothing for the usual value', () => {
    const choice = zone();
    choice.choose('local');
    choice.choose('utc');
    expect([...kept]).toEqual([]);
  });

  it('takes anything else that is found there for the usual value', () => {
    kept.set('zone', 'mars');
    expect(zone().now()).toBe('utc');
  });

  it('lasts for the visit where storage is closed', () => {
    const closed = () => {
      throw new Error('closed');
    };
    vi.stubGlobal('localStorage', { getItem: closed, setItem: closed, removeItem: closed });
    const choice = zone();
    expect(choice.now()).toBe('utc');
    choice.choose('local');
    expect(choice.now()).toBe('local');
  });
});
