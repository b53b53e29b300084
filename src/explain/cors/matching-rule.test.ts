import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import recording from '../../../e2e/sandbox/recorded/cors.json' with { type: 'json' };
import type { CorsRule } from './cors-rule.ts';
import { allowsOrigin, matchingRule, refusedHeaders } from './matching-rule.ts';

const app = 'https://app.example';

function ruleOf(parts: Partial<CorsRule> = {}): CorsRule {
  return { allowedOrigins: [app], allowedMethods: ['GET', 'HEAD'], allowedHeaders: [], exposeHeaders: [], ...parts };
}

interface RecordedCase {
  readonly id: string;
  readonly rule?: Readonly<Record<string, readonly string[]>> | 'no bucket' | null;
  readonly request?: { readonly method: string; readonly headers: Readonly<Record<string, string>> };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Requests of a browser to a bucket that has a rule. */
const recorded = (recording.cases as unknown as readonly RecordedCase[]).flatMap(
  ({ id, rule, request, headers = {} }) => {
    const origin = request?.headers.Origin;
    if (!rule || rule === 'no bucket' || origin === undefined) return [];
    const asked = request?.headers['Access-Control-Request-Headers'];
    const question = {
      origin,
      method: request?.headers['Access-Control-Request-Method'] ?? request?.method ?? '',
      ...(asked === undefined ? {} : { requestHeaders: asked.split(',') }),
    };
    const present = ruleOf({
      allowedOrigins: rule.AllowedOrigins ?? [],
      allowedMethods: rule.AllowedMethods ?? [],
      allowedHeaders: rule.AllowedHeaders ?? [],
    });
    return [{ id, rule: present, question, answered: 'Access-Control-Allow-Origin' in headers }];
  },
);

describe('a rule matches as recorded on S3', () => {
  it.each(recorded)('$id', ({ rule, question, answered }) => {
    expect(matchingRule([rule], question).matches).toBe(answered);
  });

  it('in cases of both kinds', () => {
    expect(recorded.filter(({ answered }) => answered).length).toBeGreaterThan(5);
    expect(recorded.filter(({ answered }) => !answered).length).toBeGreaterThan(4);
  });
});

describe('the first rule that fits wins', () => {
  const getOnly = ruleOf({ allowedMethods: ['GET'] });
  const anybody = ruleOf({ allowedOrigins: ['*'] });

  it('and its place is given', () => {
    expect(matchingRule([getOnly, anybody, ruleOf()], { origin: app, method: 'HEAD' })).toEqual({
      matches: true,
      index: 1,
      rule: anybody,
    });
  });

  it('which for a preflight may be a later one than for the request itself', () => {
    const rules = [ruleOf(), ruleOf({ allowedHeaders: ['*'] })];
    expect(matchingRule(rules, { origin: app, method: 'HEAD' })).toMatchObject({ index: 0 });
    const requestHeaders = ['if-none-match'];
    expect(matchingRule(rules, { origin: app, method: 'HEAD', requestHeaders })).toMatchObject({ index: 1 });
  });

  it('and without one each rule says what it refuses', () => {
    const found = matchingRule([getOnly, ruleOf({ allowedOrigins: ['https://b.example'], allowedHeaders: ['if-*'] })], {
      origin: app,
      method: 'HEAD',
      requestHeaders: ['If-None-Match', 'Range'],
    });
    expect(found).toMatchObject({
      matches: false,
      misses: [
        { index: 0, allowsOrigin: true, allowsMethod: false, refusedHeaders: ['if-none-match', 'range'] },
        { index: 1, allowsOrigin: false, allowsMethod: true, refusedHeaders: ['range'] },
      ],
    });
  });

  it('and without rules there is nothing', () =>
    expect(matchingRule([], { origin: app, method: 'HEAD' })).toEqual({ matches: false, misses: [] }));
});

describe('an origin', () => {
  const allows = (pattern: string, origin: string) => allowsOrigin(ruleOf({ allowedOrigins: [pattern] }), origin);

  it('is compared letter by letter, with scheme, port and whatever stands at the end', () => {
    expect(allows(app, app)).toBe(true);
    for (const pattern of [`${app}/`, 'https://App.example', 'http://app.example', `${app}:443`, 'app.example', ''])
      expect(allows(pattern, app), pattern).toBe(false);
  });
  it('may be given with one star', () => {
    for (const pattern of ['*', 'https://*', '*.example', 'https://*.example', 'https://app*.example'])
      expect(allows(pattern, app), pattern).toBe(true);
    for (const pattern of ['http://*', '*.test', 'https://*.app.example'])
      expect(allows(pattern, app), pattern).toBe(false);
  });
  it('does not fit where beginning and end of a pattern would share a letter', () => {
    expect(allows('https://a*a', 'https://a')).toBe(false);
    expect(allows('https://a*a', 'https://aa')).toBe(true);
  });
  it('fits the pattern exactly where the pattern, read as an expression, fits it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, (start, end, origin) => {
        const literal = (part: string) => part.replace(/\./g, '\\.');
        const expression = new RegExp(`^${literal(start)}.*${literal(end)}$`);
        expect(allows(`${start}*${end}`, origin)).toBe(expression.test(origin));
        expect(allows(`${start}*${end}`, `${start}${origin}${end}`)).toBe(true);
        expect(allows(start, origin)).toBe(start === origin);
      }),
    );
  });
});

describe('request headers', () => {
  it('are allowed by any case, by name or by pattern', () => {
    const rule = ruleOf({ allowedHeaders: ['X-Amz-*', 'authorization'] });
    expect(refusedHeaders(rule, ['x-AMZ-date', ' Authorization', 'If-Match'])).toEqual(['if-match']);
  });
  it('are all refused by a rule that names none', () => expect(refusedHeaders(ruleOf(), ['a'])).toEqual(['a']));
  it('are none where none was asked for', () => expect(refusedHeaders(ruleOf(), [])).toEqual([]));
});
