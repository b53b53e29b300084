/** The AWS command line against the sandbox: does it read the same of an answer as the page shows? */
import { afterAll, describe, expect, it } from 'vitest';
import type { HeadRequest } from '../../../src/object-head/head-request.ts';
import { startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
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

function s3api(operation: string, args: readonly string[]) {
  const common = ['--endpoint-url', sandbox.origin, '--region', 'us-east-1', '--output', 'json'];
  return run(programsGiven().aws, [...common, 's3api', operation, ...args], environmentOf(guest));
}

/** `SSECustomerKeyMD5` is `--sse-customer-key-md5`. */
function optionOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2');
  return `--${words.toLowerCase()}`;
}

function headObject(request: HeadRequest) {
  return s3api(
    'head-object',
    Object.entries(clientInput(request)).flatMap(([name, value]) => [optionOf(name), String(value)]),
  );
}

async function skeleton(kind: 'input' | 'output'): Promise<readonly string[]> {
  // It is asked for no object, but wants to be told one.
  const { stdout } = await s3api('head-object', ['--bucket', 'b', '--key', 'k', '--generate-cli-skeleton', kind]);
  return Object.keys(JSON.parse(stdout));
}

const knowledge: Knowledge = { inputs: await skeleton('input'), fields: await skeleton('output') };

describe('the AWS command line', () => {
  it('can send every input, overrides perhaps excepted', () =>
    expect(lackedInputs(knowledge).filter((name) => !name.startsWith('Response'))).toEqual([]));

  it.for(questions)('is answered $status as the page is, given $title', async ({ request, status }, { skip }) => {
    const unknown = unknownInputs(knowledge, request);
    skip(unknown.length > 0, `this version cannot send ${unknown.join(', ')}`);
    const page = await askAsPage(request);
    expect(page.status).toBe(status);
    const { exitCode, stdout, stderr } = await headObject(request);
    if (status >= 300) {
      expect(exitCode).not.toBe(0);
      expect(stderr).toContain(`An error occurred (${status}) when calling the HeadObject operation`);
    } else {
      expect(stderr).toBe('');
      const said = fieldsOfJson(JSON.parse(stdout));
      expect(said).toEqual(knownTo(knowledge.fields, said, shownFields(page)));
    }
  });

  it('reads object attributes as they are defined', async () => {
    const place = { bucket: 'multipart', key: 'uneven-parts.bin' };
    const wanted = ['ETag', 'ObjectSize', 'ObjectParts', 'StorageClass'];
    const args = ['--bucket', place.bucket, '--key', place.key, '--object-attributes', ...wanted];
    const { stdout } = await s3api('get-object-attributes', args);
    const version = sandbox.store.bucket(place.bucket)?.current(place.key);
    const { ETag, ObjectSize, ObjectParts, StorageClass } = JSON.parse(stdout);
    expect({ ETag: `"${ETag}"`, ObjectSize, StorageClass }).toEqual({
      ETag: version?.etag,
      ObjectSize: version?.size,
      StorageClass: 'STANDARD',
    });
    expect(ObjectParts).toEqual({ TotalPartsCount: 3 });
  });
});
