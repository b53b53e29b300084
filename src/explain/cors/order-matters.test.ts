import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorsRule } from './cors-rule.ts';
import { matchingRule } from './matching-rule.ts';
import { orderMatters } from './order-matters.ts';

const ruleFor = (...allowedOrigins: string[]): CorsRule => ({
  allowedOrigins,
  allowedMethods: ['GET'],
  allowedHeaders: [],
  exposeHeaders: [],
});
const matters = (a: string, b: string) => orderMatters([ruleFor(a), ruleFor(b)]);

describe('the order of rules', () => {
  it('matters where an origin fits both', () => {
    for (const other of ['https://app.example', '*', 'https://*.example', 'https://app*', '*app.example'])
      expect(matters('https://app.example', other), other).toBe(true);
    expect(matters('https://a*', '*.example')).toBe(true);
    expect(matters('https://*.example', 'https://app.*')).toBe(true);
  });
  it('does not matter where none fits both', () => {
    expect(matters('https://a.example', 'https://b.example')).toBe(false);
    expect(matters('https://*.example', 'http://*.example')).toBe(false);
    expect(matters('https://*.example', 'https://*.test')).toBe(false);
    expect(matters('a', 'a*a')).toBe(false);
  });
  it('does not matter between methods, nor for one rule', () => {
    expect(orderMatters([ruleFor('*'), { ...ruleFor('*'), allowedMethods: ['HEAD'] }])).toBe(false);
    expect(orderMatters([ruleFor('*', '*')])).toBe(false);
  });
  it('matters exactly where some origin is answered by another rule after turning it round', () => {
    const pattern = fc
      .string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 4 })
      .filter((text) => !/\*.*\*/.test(text));
    // As long as both patterns' literal parts together: if any text fits both, one of these does.
    const texts = [''];
    for (let length = 1; length <= 6; length++)
      for (let number = 0; number < 2 ** length; number++)
        texts.push([...number.toString(2).padStart(length, '0')].map((bit) => (bit === '0' ? 'a' : 'b')).join(''));
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const rules = [ruleFor(a), ruleFor(b)];
        const winner = (origin: string, list: CorsRule[]) => {
          const found = matchingRule(list, { origin, method: 'GET' });
          return found.matches ? found.rule : undefined;
        };
        const differs = texts.some((origin) => winner(origin, rules) !== winner(origin, rules.toReversed()));
        expect(orderMatters(rules)).toBe(differs);
      }),
    );
  });
});
