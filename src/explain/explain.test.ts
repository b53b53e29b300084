import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames } from '../object-head/catalogue/catalogue.ts';
import { answers } from '../testing/answers.ts';
import { anyHeaders, foreignMark, hostileTexts } from '../testing/any-headers.ts';
import { ownWords } from '../testing/own-words.ts';
import { type ReadingParts, readingOf, testNow } from '../testing/reading.ts';
import { cards, explanations, lintOf } from './explain.ts';
import { headerLints, keyLints } from './lint/lints.ts';
import type { Explanation, Rule } from './rule.ts';
import { plainText, type Words } from './words.ts';

const rules: readonly Rule[] = [...cards, ...headerLints, ...keyLints];
const ids = (found: readonly Explanation[]) => found.map(({ id }) => id);

describe('all explanations of real answers', () => {
  // Whoever changes a sentence sees it change here, in the answers where people will meet it.
  it.each(Object.entries(answers))('%s', async (group, found) => {
    await expect(`${Object.entries(found).map(asText).join('\n\n')}\n`).toMatchFileSnapshot(`./snapshots/${group}.txt`);
  });
});

describe('the order', () => {
  it('is danger, caution, good, fact', () => {
    const order = ['danger', 'caution', 'good', 'fact'];
    for (const parts of Object.values(answers).flatMap((group) => Object.values(group))) {
      for (const found of [explanations(readingOf(parts)), lintOf(readingOf(parts))]) {
        const places = found.map(({ tone }) => order.indexOf(tone));
        expect(places).toEqual(places.toSorted());
      }
    }
  });
  it('is that of the list within a tone', () => {
    const headers = {
      'x-amz-server-side-encryption': 'AES256',
      'cache-control': 'no-store, max-age=1',
      'x-amz-missing-meta': '1',
      'x-amz-storage-class': 'ONEZONE_IA',
    };
    expect(ids(explanations(readingOf({ headers })).filter(({ tone }) => tone === 'caution'))).toEqual([
      'storage-class',
      'metadata-encoding',
      'caching',
    ]);
  });
});

describe('a status', () => {
  const parts: ReadingParts = {
    request: { key: 'a.css ', requestPayer: 'requester' },
    headers: { 'content-type': 'text/html', 'x-amz-request-charged': 'requester', 'cache-control': 'no-cache' },
  };
  const of = (status: number) => {
    const reading = readingOf({ ...parts, status });
    return [...ids(explanations(reading)), ...ids(lintOf(reading))];
  };
  it.each([200, 206])('%i is about an object, so all rules are asked', (status) => {
    expect(of(status)).toContain('caching');
    expect(of(status)).toContain('lint/charset-missing');
  });
  it('304 leaves out most headers, so only what was sent is spoken of', () =>
    expect(of(304)).toEqual(['caching', 'requester-pays', 'lint/key-outer-space']));
  it.each([404, 405])('%i leaves who paid, and what the key itself shows', (status) =>
    expect(of(status)).toEqual(['requester-pays', 'lint/key-outer-space']),
  );
  it.each([301, 307, 400, 403, 412, 416, 500])('%i is explained elsewhere', (status) => expect(of(status)).toEqual([]));
});

describe('the rules', () => {
  it('have an id of their own, and a question', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, question } of rules) expect(question, id).toMatch(/^[A-Z].*\?$/);
  });
  it('have lint/ in front where they are checks, and nowhere else', () => {
    for (const { id } of cards) expect(id).toMatch(/^[a-z-]+$/);
    for (const { id } of [...headerLints, ...keyLints]) expect(id).toMatch(/^lint\/[a-z-]+$/);
  });
  it('never throw, and keep what others wrote apart from their own words', () => {
    const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }));
    const any = fc.record({
      headers: anyHeaders(fieldNames),
      metadata: fc.dictionary(text, text, { maxKeys: 4 }),
      key: text,
      status: fc.constantFrom(200, 206, 304, 404, 405),
      request: fc.record(
        {
          responseCacheControl: text,
          responseContentType: text,
          versionId: text,
          requestPayer: fc.constant('requester' as const),
        },
        { requiredKeys: [] },
      ),
      now: fc.integer({ min: 0, max: 8.64e15 }).map((now) => Math.min(now, testNow * 2)),
      exposed: fc.boolean(),
    });
    fc.assert(
      fc.property(any, ({ headers, metadata, key, status, request, now, exposed }) => {
        const entries = Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value] as const);
        const reading = readingOf({
          status,
          now,
          request: { key, ...request },
          headers: [...Object.entries(headers), ...entries],
          knowledge: exposed ? { exposed: '*' } : {},
        });
        // Asked without regard to the status too: whoever calls a rule by itself must not be thrown at.
        for (const rule of rules) {
          const found = rule.explain(reading);
          if (found) checkShape(rule, found);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function checkShape(rule: Rule, found: Explanation): void {
  expect(found.id).toBe(rule.id);
  expect(ownWords(found)).not.toContain(foreignMark);
  expect(found.evidence, 'each source once').toHaveLength(new Set(found.evidence).size);
  for (const words of [found.title, ...found.says, ...(found.todo ?? [])]) expect(plainText(words)).toMatch(/\S/);
}

/** The key says nothing of its own, unless the answer names one. */
function spokenOf(parts: ReadingParts): readonly Explanation[] {
  const reading = readingOf({ ...parts, request: { key: '2026/summary.parquet', ...parts.request } });
  return [...explanations(reading), ...lintOf(reading)];
}

const ofPlain = new Set(spokenOf(answers.delivery.plain).map(cardText));

/** One answer with its cards. Those that are word for word as for a plain object are named alone, to keep the rest in sight. */
function asText([what, parts]: readonly [string, ReadingParts]): string {
  const cards = spokenOf(parts).map((found) => ({ id: found.id, text: cardText(found) }));
  const own = what === 'plain' ? cards : cards.filter(({ text }) => !ofPlain.has(text));
  const usual = cards.filter((card) => !own.includes(card)).map(({ id }) => id);
  const rest = usual.length > 0 ? [`as of a plain object: ${usual.join(', ')}`] : [];
  return [`# ${what}`, ...own.map(({ text }) => text), ...rest, ...(cards.length === 0 ? ['nothing'] : [])].join('\n');
}

function cardText({ tone, id, title, says, todo = [], detail = [], evidence }: Explanation): string {
  const lines = (mark: string, words: readonly Words[]) => words.map((one) => `  ${mark} ${plainText(one)}`);
  return [
    `${tone} ${id}: ${plainText(title)}`,
    ...lines('-', says),
    ...lines('>', todo),
    ...detail.map(({ label, value }) => `  = ${label}: ${value}`),
    ...(evidence.length === 0 ? [] : [`  by ${evidence.join(', ')}`]),
  ].join('\n');
}
