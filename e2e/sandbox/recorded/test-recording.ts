/** Turns a file of recorded answers into tests: sets each case up, asks, and compares status, headers and body. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseXml } from '../http/read-xml.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import type { WireAnswer } from '../testing/signed-client.ts';
import { headerDifferences, headersOfEveryAnswer } from './compare-headers.ts';
import { type Field, type Fields, xmlDifferences } from './compare-xml.ts';
import { type Kind, splitFields } from './expected-headers.ts';
import { answerTo, type Setup } from './setup.ts';

export interface RecordedCase {
  readonly id: string;
  /** Null where the recorder kept only the body. */
  readonly status: number | null;
  readonly fields?: Fields;
  /** The same as `fields.Error`, with the two ids. */
  readonly error?: Fields;
}

/** Clients make an error of these up themselves, from the status alone. */
const withoutBody = ['304', '404'];
const requestIds = { RequestId: '<request-id>', HostId: '<id-2>' };

export interface Recording {
  readonly file: string;
  readonly cases: readonly RecordedCase[];
  readonly setups: { readonly [id: string]: Setup };
  /** Cases that cannot be set up, with the reason. */
  readonly leftOut?: { readonly [id: string]: string };
  /** What the cases are about, unless their setup says otherwise. */
  readonly kind: Kind;
}

export function testRecording({ file, cases, setups, leftOut = {}, kind }: Recording): void {
  let sandbox: Sandbox;
  let equal = 0;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  describe(`${file}, as recorded on S3`, () => {
    it.each(cases.filter(({ id }) => !(id in leftOut)))('$id', async (recorded) => {
      const setup = setups[recorded.id];
      if (!setup) throw new Error('There is neither a setup nor a reason to leave it out');
      const answer = await answerTo(sandbox, recorded.id, setup);
      if (recorded.status !== null)
        expect(`${answer.status} ${answer.body}`).toMatch(new RegExp(`^${recorded.status} `));
      expect(differences(answer, recorded, setup.kind ?? kind)).toEqual([]);
      equal++;
    });

    it('leaves no case out without a reason, and has a setup for nothing else', () => {
      const ids = new Set(cases.map(({ id }) => id));
      const out = cases.filter(({ id }) => id in leftOut).length;
      const reasons = [...new Set(Object.values(leftOut))].map((reason) => `: ${reason}`);
      console.log(`${file}: ${cases.length} cases, ${equal} equal, ${out} left out${reasons.join('')}`);
      expect([...Object.keys(setups), ...Object.keys(leftOut)].toSorted()).toEqual([...ids].toSorted());
    });
  });
}

function differences(answer: WireAnswer, { fields = {}, error }: RecordedCase, kind: Kind): string[] {
  const recordedError = error ?? (fields.Error as Fields | undefined);
  if (recordedError && withoutBody.includes(String(recordedError.Code))) {
    return answer.body === '' ? [] : [`A body where there is none: ${answer.body}`];
  }
  if (recordedError) return bodyDifferences(answer, { ...requestIds, ...recordedError }, 'Error');
  const { headers, body } = splitFields(kind, fields);
  return [
    ...headerDifferences(answer.headers, { ...headers, ...headersOfEveryAnswer }),
    ...(headers['transfer-encoding'] === 'chunked'
      ? bodyDifferences(answer, contentOf(body))
      : xmlDifferences(answer.body, String(body.Body ?? ''))),
  ];
}

/** Clients drop the root, or take it for a member of the same name. */
function contentOf(body: Fields): Field {
  const { LocationConstraint, Retention, LegalHold } = body;
  return LocationConstraint ?? Retention ?? LegalHold ?? ('LocationConstraint' in body ? '' : body);
}

function bodyDifferences(answer: WireAnswer, recorded: Field, root?: string): string[] {
  const parsed = parseXml(Buffer.from(answer.body, 'latin1').toString()) ?? {};
  const [name = 'nothing'] = Object.keys(parsed);
  if (root !== undefined && name !== root) return [`recorded ${root}, answered ${name}`];
  return xmlDifferences(parsed[name], recorded, name);
}
