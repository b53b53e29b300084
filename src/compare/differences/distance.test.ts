import { describe, expect, it } from 'vitest';
import { distance } from './distance.ts';

describe('distance', () => {
  it('says how much later, exactly', () => expect(distance(0, 259_200_000)).toBe('3 days later'));
  it('says how much earlier', () => expect(distance(5_400_000, 0)).toBe('1 hour 30 minutes earlier'));
  it('says when there is none', () => expect(distance(7, 7)).toBe('at the same time'));
  it('does not round a fraction of a second up or away', () => {
    expect(distance(0, 999)).toBe('less than a second later');
    expect(distance(0, 1000)).toBe('1 second later');
  });
});
