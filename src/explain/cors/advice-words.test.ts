import { describe, expect, it } from 'vitest';
import { plainText, segmentsOf } from '../words.ts';
import { adviceWords } from './advice-words.ts';
import { advise, type PresentRules } from './advise.ts';
import type { CorsRule } from './cors-rule.ts';
import { minimalRule } from './minimal-cors.ts';

const app = 'https://app.example';
const wanted = minimalRule({ origin: app, metadataNames: [] });
const rule = (parts: Partial<CorsRule>): CorsRule => ({ ...wanted, exposeHeaders: [], ...parts });

function wordsFor(present: PresentRules | readonly CorsRule[]) {
  const state: PresentRules = 'kind' in present ? present : { kind: 'known', rules: present };
  const { title, todo } = adviceWords(advise(state, wanted), app);
  return { title: plainText(title), todo: todo.map(plainText), raw: [title, ...todo] };
}

describe('the words of an advice', () => {
  it('say that there is nothing to do', () =>
    expect(wordsFor([wanted])).toMatchObject({
      title: 'The bucket’s CORS rules already give https://app.example all that this page can use.',
      todo: [],
    }));
  it('do not warn of rules that are replaced where there are none', () =>
    expect(wordsFor({ kind: 'none' })).toMatchObject({
      title: 'The bucket has no CORS rules.',
      todo: ['Add this rule. It is for https://app.example alone.'],
    }));
  it('count rules from 1', () => {
    expect(wordsFor([rule({ allowedMethods: ['PUT'] }), rule({})]).title).toMatch(
      /^Rule 2 is for https:\/\/app\.example alone/,
    );
    expect(wordsFor([rule({ allowedOrigins: ['*'] })]).todo[0]).toMatch(/Rule 1 becomes rule 2 and stays as it is/);
    expect(wordsFor([rule({ allowedMethods: ['PUT'] })]).todo[0]).toMatch(/after the present ones/);
  });
  it('say that all rules are replaced, wherever there are others', () => {
    for (const parts of [{}, { allowedOrigins: ['*'] }, { allowedMethods: ['PUT'] }])
      expect(wordsFor([rule(parts)]).todo.at(-1)).toMatch(
        /^PutBucketCors replaces all rules of the bucket\. What is written here contains/,
      );
  });
  it('warn of replacing rules that nobody could read', () => {
    const { title, todo } = wordsFor({ kind: 'unreadable' });
    expect(title).toMatch(/could not be read/);
    expect(todo[0]).toMatch(/^Do not write this rule alone: PutBucketCors replaces all rules/);
  });
  it('put what S3 would refuse before all else', () => {
    const others = Array.from({ length: 100 }, () => rule({ allowedMethods: ['PUT'] }));
    expect(wordsFor(others).todo[0]).toMatch(/this one has 101/);
  });
  it('have the origin as a value', () =>
    expect(wordsFor([wanted]).raw.flatMap(segmentsOf)).toContainEqual({ value: app }));
});
