import { GetObjectTaggingCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askS3 } from './ask-s3.ts';
import { s3Client, type Target } from './s3-client.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | ReadableStream;
}

let last = 0;

function targetOf(answer: () => Answer): Target {
  last += 1;
  const connection = {
    name: `ask-${last}`,
    region: 'eu-west-1',
    store: 'aws',
    credentials: { kind: 'anonymous' },
  } as const;
  const target: Target = { connection, place: {}, clock: undefined };
  const handle = async () => {
    const { status = 200, headers = {}, body = '' } = answer();
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    return { response: { statusCode: status, reason: 'As it is', headers: { ...headers }, body: bytes } };
  };
  s3Client(target).config.requestHandler = { handle } as never;
  return target;
}
const ask = (answer: () => Answer, signal?: AbortSignal) =>
  askS3(targetOf(answer), new GetObjectTaggingCommand({ Bucket: 'reports', Key: 'a.txt' }), signal);

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => void vi.unstubAllGlobals());

describe('an answer of S3', () => {
  it('brings its document, and how it came', async () => {
    const body = '<Tagging><TagSet><Tag><Key>a</Key><Value>1</Value></Tag></TagSet></Tagging>';
    expect(await ask(() => ({ body, headers: { 'X-Amz-Request-Id': 'R1' } }))).toMatchObject({
      kind: 'answered',
      value: { TagSet: [{ Key: 'a', Value: '1' }] },
      exchange: {
        status: 200,
        statusText: 'As it is',
        headers: [['x-amz-request-id', 'R1']],
        sent: { method: 'GET', attempts: 1, preflightFor: [], signedIn: 'nowhere' },
      },
    });
  });

  it.each([400, 403, 404, 405, 412])('of %s brings its reason, and is not thrown', async (status) => {
    const body =
      '<Error><Code>Some&amp;Code</Code><Message>Why &lt;b&gt;</Message><Region>eu-west-1</Region><RequestId>R</RequestId></Error>';
    expect(await ask(() => ({ status, body }))).toMatchObject({
      kind: 'refused',
      status,
      document: { code: 'Some&Code', message: 'Why <b>', detail: { Region: 'eu-west-1' } },
    });
  });

  it.each<[string, Answer]>([
    ['no body', { status: 404 }],
    ['a page of a proxy', { status: 502, body: '<html><body>Bad gateway</body></html>' }],
    ['no XML', { status: 403, body: 'Forbidden' }],
    ['XML that breaks off', { status: 403, body: '<Error><Code>AccessDenied' }],
    ['XML of somebody else', { status: 403, body: '<problem><title>No</title></problem>' }],
    ['a 200 that is no document', { status: 200, body: 'an object' }],
  ])('with %s is unexplained', async (_what, answer) =>
    expect(await ask(() => answer)).toMatchObject({ kind: 'unexplained', status: answer.status }),
  );

  it('that breaks off on the way is unexplained, with the status that it began with', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    expect(await ask(() => ({ body }))).toMatchObject({ kind: 'unexplained', status: 200 });
  });

  it('that is the object itself is not read', async () => {
    const pull = vi.fn();
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const answer = { body, headers: { 'content-length': '5000000000000' } };
    expect(await ask(() => answer)).toMatchObject({ kind: 'unexplained', status: 200 });
    expect(pull).not.toHaveBeenCalled();
  });
});

describe('no answer', () => {
  it('is thrown, from a network as from CORS', async () => {
    const asked = ask(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(asked).rejects.toMatchObject({
      failure: { kind: 'cors-or-network', url: 'https://reports.s3.eu-west-1.amazonaws.com' },
    });
  });

  it('is what cancelling makes of an answer whose body is still on its way', async () => {
    const controller = new AbortController();
    const body = new ReadableStream({
      pull(stream) {
        controller.abort();
        stream.error(controller.signal.reason);
      },
    });
    await expect(ask(() => ({ body }), controller.signal)).rejects.toMatchObject({ failure: { kind: 'aborted' } });
  });
});
