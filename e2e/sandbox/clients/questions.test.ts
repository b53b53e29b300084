import { afterAll, expect, it } from 'vitest';
import { inputNames } from '../../../src/object-head/head-inputs.ts';
import { startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
import { pageAt } from './ask-as-page.ts';
import { questions } from './questions.ts';

const sandbox = await startSandbox();
const askAsPage = pageAt(sandbox.origin, await becomeGuest(sandbox.port));
afterAll(() => sandbox.close());

it('the questions make use of each of the 21 inputs', () => {
  const used = new Set(questions.flatMap(({ request }) => Object.keys(request)));
  expect(inputNames.length).toBe(21);
  expect(inputNames.filter((name) => !used.has(name))).toEqual([]);
});

it.each(questions)('the page is answered $status, given $title', async ({ request, status }) => {
  expect((await askAsPage(request)).status).toBe(status);
});
