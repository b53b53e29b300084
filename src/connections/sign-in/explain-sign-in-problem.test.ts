import { describe, expect, it } from 'vitest';
import { plainText, segmentsOf } from '../../explain/words.ts';
import { explainSignInProblem } from './explain-sign-in-problem.ts';
import type { SignInProblem } from './sign-in-problem.ts';

const from = 'https://login.example';
const examples: { readonly [K in SignInProblem['kind']]: Extract<SignInProblem, { kind: K }> } = {
  refused: { kind: 'refused', error: 'access_denied', description: 'No.', from },
  'not-begun-here': { kind: 'not-begun-here' },
  unreachable: { kind: 'unreachable', step: 'begin', from },
  unusable: { kind: 'unusable', step: 'finish', says: 'The code is over.', from },
  ended: { kind: 'ended', from },
  'not-configured': { kind: 'not-configured' },
  'insecure-page': { kind: 'insecure-page' },
  'page-incomplete': { kind: 'page-incomplete' },
  'no-storage': { kind: 'no-storage' },
};
const sentences = (problem: SignInProblem) => {
  const { title, says } = explainSignInProblem(problem);
  return [title, ...says];
};

describe('every problem', () => {
  it.each(Object.values(examples))('says what happened and more, in sentences: $kind', (problem) => {
    expect(sentences(problem).length).toBeGreaterThan(1);
    for (const sentence of sentences(problem)) expect(plainText(sentence)).toMatch(/^\S.*\.$/);
  });

  it('has a title of its own', () => {
    const titles = Object.values(examples).map((problem) => plainText(explainSignInProblem(problem).title));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('shows what is the provider’s in values alone', () => {
    const foreign = '<b>⟦foreign⟧</b>';
    const hostile: readonly SignInProblem[] = [
      { kind: 'refused', error: foreign, description: foreign, from: foreign },
      { kind: 'unreachable', step: 'finish', from: foreign },
      { kind: 'unusable', step: 'begin', says: foreign, from: foreign },
      { kind: 'ended', from: foreign },
    ];
    for (const problem of hostile) {
      const segments = sentences(problem).flatMap(segmentsOf);
      const ours = segments.map((one) => (typeof one === 'string' ? one : 'code' in one ? one.code : ''));
      expect(ours.join('')).not.toContain('foreign');
      expect(segments.some((one) => typeof one !== 'string' && 'value' in one)).toBe(true);
    }
  });
});

it('a cancelled sign-in is told from an error that the deployment has to mend', () => {
  const said = (error: string) =>
    sentences({ ...examples.refused, error })
      .map(plainText)
      .join(' ');
  expect(said('access_denied')).toContain('cancelled there');
  expect(said('invalid_scope')).toContain('app client');
});

it('names the step that failed', () => {
  const title = (step: 'begin' | 'finish' | 'renew') =>
    plainText(explainSignInProblem({ kind: 'unreachable', step, from }).title);
  expect([title('begin'), title('finish'), title('renew')].map((text) => /could not be (\w+)/.exec(text)?.[1])).toEqual(
    ['begun', 'finished', 'renewed'],
  );
});
