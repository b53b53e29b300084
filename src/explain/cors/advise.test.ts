import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../words.ts';
import { advise, isEnough } from './advise.ts';
import type { CorsRule } from './cors-rule.ts';
import { matchingRule } from './matching-rule.ts';
import { minimalRule } from './minimal-cors.ts';
import { neededResponseHeaders, sendableRequestHeaders } from './needed-headers.ts';

const app = 'https://app.example';
const wanted = minimalRule({ origin: app, metadataNames: ['x-amz-meta-color'] });
/** What a page would want that sends nothing but a HEAD with its signature in the query. */
const plain = { ...minimalRule({ origin: app, metadataNames: [] }), allowedHeaders: [] };

const rule = (parts: Partial<CorsRule> = {}): CorsRule => ({
  allowedOrigins: [app],
  allowedMethods: ['GET', 'HEAD'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  ...parts,
});
const known = (...rules: CorsRule[]) => ({ kind: 'known', rules }) as const;
const kinds = (...rules: CorsRule[]) => advise(known(...rules), wanted).changes.map(({ kind }) => kind);

describe('where the bucket has no rules', () => {
  it('the wanted one is the first', () => {
    for (const present of [{ kind: 'none' }, known()] as const)
      expect(advise(present, wanted)).toMatchObject({
        kind: 'first',
        rules: [wanted],
        at: 0,
        changes: [{ kind: 'new' }],
      });
  });
  it('and where nobody could read them, it is given alone, and called unknown', () =>
    expect(advise({ kind: 'unreadable' }, wanted)).toMatchObject({ kind: 'unknown', rules: [wanted], at: 0 }));
});

describe('where the rules give all that is wanted', () => {
  it('nothing changes', () => {
    const present = [rule({ allowedMethods: ['PUT'] }), { ...wanted, id: 'app', maxAgeSeconds: 5 }];
    const found = advise(known(...present), wanted);
    expect(found).toMatchObject({ kind: 'enough', at: undefined, rules: present });
    expect(found.changes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  });
  it('names in another case and another origin pattern are enough too', () => {
    const exposeHeaders = wanted.exposeHeaders.map((name) => name.toUpperCase());
    expect(isEnough([rule({ allowedOrigins: ['https://*'], exposeHeaders })], wanted)).toBe(true);
  });
  it('request headers by name are enough for a wanted *, if all are there', () => {
    const named = { ...wanted, allowedHeaders: sendableRequestHeaders };
    expect(isEnough([named], wanted)).toBe(true);
    expect(isEnough([{ ...named, allowedHeaders: sendableRequestHeaders.slice(1) }], wanted)).toBe(false);
  });
  it('a plain HEAD needs no request header', () =>
    expect(isEnough([{ ...plain, allowedHeaders: [] }], plain)).toBe(true));
});

describe('a rule for this origin alone', () => {
  it('is extended by what it lacks, and keeps its id, order and age', () => {
    const mine = rule({ id: 'mine', allowedMethods: ['GET'], exposeHeaders: ['x-custom', 'ETAG'], maxAgeSeconds: 60 });
    const found = advise(known(rule({ allowedOrigins: ['https://b.example'] }), mine), wanted);
    expect(found).toMatchObject({
      kind: 'extend',
      at: 1,
      changes: [{ kind: 'unchanged' }, { kind: 'changed', was: 1 }],
    });
    expect(found.changes[1]?.added).toMatchObject({ allowedOrigins: [], allowedMethods: ['HEAD'], allowedHeaders: [] });
    expect(found.changes[1]?.added.exposeHeaders).not.toContain('ETag');
    expect(found.rules[1]).toMatchObject({ id: 'mine', maxAgeSeconds: 60, allowedMethods: ['GET', 'HEAD'] });
    expect(found.rules[1]?.exposeHeaders.slice(0, 2)).toEqual(['x-custom', 'ETAG']);
  });
  it('is given * where it allows no request header, and the missing names where it has names', () => {
    const headersOf = (allowedHeaders: readonly string[]) =>
      advise(known({ ...wanted, allowedHeaders }), wanted).changes[0]?.added.allowedHeaders;
    expect(headersOf([])).toEqual(['*']);
    expect(headersOf(['x-amz-*'])).toEqual(sendableRequestHeaders.filter((name) => !name.startsWith('x-amz-')));
  });
  it('takes over what a later rule exposed, where it now answers in its place', () => {
    const later = rule({ allowedOrigins: ['*'], allowedMethods: ['HEAD'], exposeHeaders: ['x-later'] });
    const found = advise(known(rule({ allowedMethods: ['GET'] }), later), wanted);
    expect(found.rules[0]?.exposeHeaders).toContain('x-later');
    expect(found.rules[1]).toBe(later);
  });
  it('takes over nothing from a later rule where it answers nothing new', () => {
    const later = rule({ allowedOrigins: ['*'], exposeHeaders: ['x-later'] });
    expect(advise(known(rule(), later), wanted).rules[0]?.exposeHeaders).not.toContain('x-later');
  });
});

describe('a rule that others share', () => {
  it('is left alone; the new one goes before it and exposes what it exposed', () => {
    for (const allowedOrigins of [['*'], [app, 'https://b.example'], ['https://*.example']]) {
      const shared = rule({ allowedOrigins, exposeHeaders: ['x-custom'] });
      const other = rule({ allowedOrigins: ['https://c.test'] });
      const found = advise(known(other, shared), wanted);
      expect(found).toMatchObject({ kind: 'insert', at: 1 });
      expect(found.rules[1]?.exposeHeaders).toContain('x-custom');
      expect([found.rules[0], found.rules[2]]).toEqual([other, shared]);
    }
  });
  it('is passed also where a rule for this origin alone follows, which it would win over', () =>
    expect(kinds(rule({ allowedOrigins: ['*'] }), rule())).toEqual(['new', 'unchanged', 'unchanged']));
});

describe('rules that answer neither GET nor HEAD of this origin', () => {
  it('stay first, and the new one is the last', () =>
    expect(kinds(rule({ allowedMethods: ['PUT'] }), rule({ allowedOrigins: ['https://b.example'] }))).toEqual([
      'unchanged',
      'unchanged',
      'new',
    ]));
});

describe('S3’s limits', () => {
  it('are named where the advice would pass them', () => {
    const others = Array.from({ length: 100 }, (_, index) => rule({ allowedOrigins: [`https://${index}.example`] }));
    expect(advise(known(...others), wanted).problems.map(plainText)).toEqual([expect.stringMatching(/has 101/)]);
    expect(advise(known(...others.slice(1)), wanted).problems).toEqual([]);
  });
});

describe('whatever the present rules are', () => {
  const origins = [app, 'https://b.example', 'https://app.example:8443'];
  const some = (values: readonly string[], minLength = 0) =>
    fc.subarray([...values], { minLength, maxLength: Math.min(values.length, 3) });
  const anyRule = fc.record({
    allowedOrigins: some([...origins, '*', 'https://*.example', 'https://app*', `${app}/`], 1),
    allowedMethods: some(['GET', 'HEAD', 'PUT', 'DELETE'], 1),
    allowedHeaders: fc.oneof(
      some(['*', 'X-Amz-*', 'authorization', 'if-match', 'x-other']),
      fc.constant([...sendableRequestHeaders]),
    ),
    exposeHeaders: fc.oneof(
      some(['etag', 'Date', 'x-custom', 'x-amz-meta-other']),
      fc.constant([...neededResponseHeaders, 'x-amz-meta-color']),
    ),
  });
  const anyRules = fc.array(anyRule, { maxLength: 5 });
  const anyQuestion = fc.record({
    origin: fc.constantFrom(...origins, `${app}/`),
    method: fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE'),
    requestHeaders: some(['If-Match', 'x-amz-date', 'authorization', 'x-other', 'range']),
  });
  const anyWanted = fc.constantFrom(wanted, plain);
  const exposed = ({ exposeHeaders }: CorsRule) => exposeHeaders.map((name) => name.toLowerCase());

  it('nobody loses anything: each request that was allowed still is, with at least the same exposed headers', () => {
    fc.assert(
      fc.property(anyRules, anyWanted, anyQuestion, (rules, want, question) => {
        const before = matchingRule(rules, question);
        fc.pre(before.matches);
        const after = matchingRule(advise(known(...rules), want).rules, question);
        expect(after.matches).toBe(true);
        if (before.matches && after.matches) {
          expect(exposed(after.rule)).toEqual(expect.arrayContaining(exposed(before.rule)));
        }
      }),
      { numRuns: 1000 },
    );
  });
  it('no other origin gains anything: it is answered by the same rule, or by none as before', () => {
    fc.assert(
      fc.property(anyRules, anyWanted, anyQuestion, (rules, want, question) => {
        fc.pre(question.origin !== app);
        const before = matchingRule(rules, question);
        const after = matchingRule(advise(known(...rules), want).rules, question);
        expect(after.matches && after.rule).toBe(before.matches && before.rule);
      }),
      { numRuns: 1000 },
    );
  });
  it('the page gets what it wants, and a second look finds nothing more to do', () => {
    fc.assert(
      fc.property(anyRules, anyWanted, (rules, want) => {
        const found = advise(known(...rules), want);
        expect(isEnough(found.rules, want)).toBe(true);
        expect(advise(known(...found.rules), want)).toMatchObject({ kind: 'enough', rules: found.rules });
      }),
      { numRuns: 500 },
    );
  });
  it('one rule at most is touched, none is lost, and no name is removed', () => {
    fc.assert(
      fc.property(anyRules, anyWanted, (rules, want) => {
        const { changes, kind, at } = advise(known(...rules), want);
        const touched = changes.flatMap((change, index) => (change.kind === 'unchanged' ? [] : [index]));
        expect(touched).toEqual(kind === 'enough' ? [] : [at]);
        expect(changes.flatMap(({ was }) => (was === undefined ? [] : [was]))).toEqual([...rules.keys()]);
        for (const { removed } of changes) expect(Object.values(removed).flat()).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
