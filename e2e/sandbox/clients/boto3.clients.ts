/** boto3 against the sandbox: does it read the same of an answer as the page shows, and does it page through versions? */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ownerKey } from '../auth/role.ts';
import { startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
import type { Credentials } from '../testing/signed-client.ts';
import { pageAt } from './ask-as-page.ts';
import { clientInput, type Knowledge, lackedInputs, unknownInputs } from './client-input.ts';
import { programsGiven } from './programs.ts';
import { questions } from './questions.ts';
import { environmentOf, run } from './run-program.ts';
import { fieldsOfJson, knownTo, shownFields } from './shown-fields.ts';

const sandbox = await startSandbox();
afterAll(() => sandbox.close());
const guest = await becomeGuest(sandbox.port);
const askAsPage = pageAt(sandbox.origin, guest);

/** What a script beside this file prints, as JSON. */
async function python(script: string, args: readonly string[], credentials: Credentials, input?: unknown) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const stdin = input === undefined ? '' : JSON.stringify(input);
  const output = await run(programsGiven().python3, [path, ...args], environmentOf(credentials), stdin);
  if (output.exitCode !== 0) throw new Error(output.stderr);
  return JSON.parse(output.stdout);
}

type Answer = { readonly status: number; readonly fields: { readonly [member: string]: unknown } };

const knowledge: Knowledge = await python('./known-members.py', [], guest);
const sendable = questions.filter(({ request }) => unknownInputs(knowledge, request).length === 0);
const inputs = sendable.map(({ request }) => clientInput(request));
/** One for each question that can be sent, in their order: Python starts but once. */
const answers: readonly Answer[] = await python('./head-objects.py', [sandbox.origin], guest, inputs);

describe('boto3', () => {
  it('can send every input, overrides perhaps excepted', () =>
    expect(lackedInputs(knowledge).filter((name) => !name.startsWith('Response'))).toEqual([]));

  it.for(questions)('is answered $status as the page is, given $title', async (question, { skip }) => {
    const { request, status } = question;
    const unknown = unknownInputs(knowledge, request);
    skip(unknown.length > 0, `this version cannot send ${unknown.join(', ')}`);
    const page = await askAsPage(request);
    const answer = answers[sendable.indexOf(question)];
    expect([page.status, answer?.status]).toEqual([status, status]);
    const said = fieldsOfJson(answer?.fields ?? {});
    expect(said).toEqual(status >= 300 ? {} : knownTo(knowledge.fields, said, shownFields(page)));
  });

  it('pages through 5,000 versions', async () => {
    const told = await python('./page-versions.py', [sandbox.origin, 'versioned', 'long-history.csv'], ownerKey);
    const latest = sandbox.store.bucket('versioned')?.current('long-history.csv')?.versionId;
    expect(told).toEqual({ pages: 5, versions: 5000, ids: 5000, latest: [latest] });
  });
});
