/** What went wrong with a sign-in, what it means, and what to do: one text for each kind of problem. */
import type { Words } from '../../explain/words.ts';
import type { SignInProblem, SignInStep } from './sign-in-problem.ts';

export interface SignInExplanation {
  readonly title: Words;
  readonly says: readonly Words[];
}

const done: Readonly<Record<SignInStep, string>> = { begin: 'begun', finish: 'finished', renew: 'renewed' };

type Explain<K extends SignInProblem['kind']> = (problem: Extract<SignInProblem, { kind: K }>) => SignInExplanation;

const explanations: { readonly [K in SignInProblem['kind']]: Explain<K> } = {
  refused: ({ error, description, from }) => ({
    title:
      error === 'access_denied'
        ? ['You were not signed in: ', { value: from }, ' answered ', { code: error }, '.']
        : ['You were not signed in: ', { value: from }, ' answered ', { value: error }, '.'],
    says: [
      ...itSays(description),
      error === 'access_denied'
        ? 'The sign-in was cancelled there, or your account may not use this page.'
        : 'Where it stays so, whoever deployed this page has to look at the app client of the provider.',
    ],
  }),
  'not-begun-here': () => ({
    title: 'The sign-in could not be finished: this tab did not begin it, or has finished it before.',
    says: ['That comes of a bookmarked sign-in page, of going back to one, or of another tab. Begin again here.'],
  }),
  unreachable: ({ step, from }) => ({
    title: [`The sign-in could not be ${done[step]}: no answer from `, { value: from }, '.'],
    says: [
      'The network, a content blocker, a wrong address in config.json, or a provider whose CORS rules do not name this page.',
    ],
  }),
  unusable: ({ step, says, from }) => ({
    title: [`The sign-in could not be ${done[step]}: the answer of `, { value: from }, ' cannot be used.'],
    says: [
      ...itSays(says),
      'Where it stays so, whoever deployed this page has to look at the app client of the provider.',
    ],
  }),
  ended: ({ from }) => ({
    title: 'Your sign-in has ended.',
    says: [['Amazon Cognito wants a token that is valid, and ', { value: from }, ' gives a new one only to you.']],
  }),
  'not-configured': () => ({
    title: 'The sign-in could not be finished: config.json could not be read, or describes another one now.',
    says: ['Begin again.'],
  }),
  'insecure-page': () => ({
    title: 'This page cannot sign anybody in: it was not loaded over https.',
    says: ['Browsers keep the cryptography that a sign-in needs from such pages. Open this page by its https address.'],
  }),
  'page-incomplete': () => ({
    title: 'This page cannot sign anybody in yet: one of its files could not be loaded.',
    says: ['The network, or a newer version of this page. Reload it; the link stays.'],
  }),
  'no-storage': () => ({
    title: 'This page cannot sign anybody in: the browser keeps session storage from it.',
    says: [
      'A sign-in leaves this page and comes back; session storage is where it waits. Allow site data for this page.',
    ],
  }),
};

function itSays(text: string): readonly Words[] {
  return text === '' ? [] : [['It says: ', { value: text }]];
}

/**
 * The words for a problem. Complete by its type.
 *
 * @example explainSignInProblem({ kind: 'ended', from: 'https://login.example' }).title // 'Your sign-in has ended.'
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export function explainSignInProblem(problem: SignInProblem): SignInExplanation {
  // One entry a kind, taken by the problem's own kind: TypeScript cannot follow that through an index.
  const explain = explanations[problem.kind] as Explain<SignInProblem['kind']>;
  return explain(problem);
}
