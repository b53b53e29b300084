import type { HttpRequest } from '@smithy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RequestRecord, type Sandbox, startSandbox } from '../../e2e/sandbox/sandbox.ts';
import { becomeGuest } from '../../e2e/sandbox/testing/guest.ts';
import { takeTypedInKeys } from '../connections/typed-in-keys.ts';
import { observationOf } from '../testing/observation.ts';
import { findRegion } from './find-region.ts';
import { s3Client, type Target } from './s3-client.ts';

let sandbox: Sandbox;
const seen: RequestRecord[] = [];

function guestIn(region: string): Target {
  const connection = { name: 'region', region, endpoint: sandbox.origin, pathStyle: true, store: 'aws' } as const;
  return { connection: { ...connection, credentials: { kind: 'typed-in' } }, place: {}, clock: undefined };
}

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  sandbox = await startSandbox();
  sandbox.onRequest((record) => seen.push(record));
  takeTypedInKeys('region', await becomeGuest(sandbox.port));
});
beforeEach(() => void seen.splice(0));
afterAll(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

const farAway = { bucket: 'far-away', key: 'report.txt', checksumMode: 'ENABLED' } as const;
const signedFor = ({ path }: RequestRecord) => /X-Amz-Credential=[^&]*?%2F\d{8}%2F([^&]+?)%2F/.exec(path)?.[1];

describe('against a store that answers', () => {
  it('asks nothing where the answer at hand names the region', async () => {
    const answer = observationOf({ status: 301, headers: [['x-amz-bucket-region', 'eu-west-1']] });
    expect(await findRegion(guestIn('us-west-2'), farAway, { answer })).toEqual({
      region: 'eu-west-1',
      how: { in: 'header', call: 'HeadObject' },
      tried: [],
    });
    expect(seen).toEqual([]);
  });

  it('asks where the answer at hand does not, or names what is no region', async () => {
    const answer = observationOf({ status: 301, headers: [['x-amz-bucket-region', 'evil.example/']] });
    expect(await findRegion(guestIn('us-east-1'), farAway, { answer })).toMatchObject({ region: 'eu-west-1' });
  });

  it('reads it in the refusal of a signature for another region', async () => {
    expect(await findRegion(guestIn('us-east-1'), farAway)).toEqual({
      region: 'eu-west-1',
      how: { in: 'error', call: 'ListObjectsV2', code: expect.stringMatching(/^Authorization/), element: 'Region' },
      tried: [{ call: 'ListObjectsV2', region: 'us-east-1', came: { kind: 'told' } }],
    });
    expect(seen.map(signedFor)).toEqual(['us-east-1']);
  });

  it('reads it in the header of any answer, where that is exposed', async () =>
    expect(await findRegion(guestIn('eu-west-1'), farAway)).toMatchObject({
      region: 'eu-west-1',
      how: { in: 'header', call: 'ListObjectsV2' },
    }));

  it('looks no further for a bucket that does not exist', async () => {
    const none = { ...farAway, bucket: 'no-such-bucket' };
    expect(await findRegion(guestIn('us-west-2'), none)).toEqual({
      tried: [
        { call: 'ListObjectsV2', region: 'us-west-2', came: { kind: 'refused', status: 404, code: 'NoSuchBucket' } },
      ],
    });
  });

  it('goes on where a refusal tells nothing, and reads the header of a HEAD that is refused as well', async () => {
    const forbidden = { ...farAway, bucket: 'no-list' };
    expect(await findRegion(guestIn('us-east-1'), forbidden)).toEqual({
      region: 'us-east-1',
      how: { in: 'header', call: 'HeadBucket' },
      tried: [
        { call: 'ListObjectsV2', region: 'us-east-1', came: { kind: 'refused', status: 403, code: 'AccessDenied' } },
        {
          call: 'GetBucketLocation',
          region: 'us-east-1',
          came: { kind: 'refused', status: 403, code: 'AccessDenied' },
        },
        { call: 'HeadBucket', region: 'us-east-1', came: { kind: 'told' } },
      ],
    });
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'HEAD']);
  });
});

describe('in a browser, which keeps answers from the page', () => {
  let last = 0;
  /** A connection of its own to AWS: the store answers as it is told to, or not at all. */
  function pageIn(
    region: string,
    answer: (request: HttpRequest) => { status: number; xml: string } | undefined,
    kind: 'anonymous' | 'typed-in' = 'anonymous',
  ) {
    last += 1;
    const connection = { name: `page-${last}`, region, store: 'aws', credentials: { kind } } as const;
    if (kind === 'typed-in') takeTypedInKeys(connection.name, { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 's' });
    const target: Target = { connection, place: {}, clock: undefined };
    const hosts: string[] = [];
    const handle = async (request: HttpRequest) => {
      hosts.push(`${request.method} ${request.hostname}`);
      const { status, xml } = answer(request) ?? {};
      if (status === undefined) throw new TypeError('Failed to fetch');
      return { response: { statusCode: status, reason: '', headers: {}, body: new TextEncoder().encode(xml) } };
    };
    for (const place of ['us-east-1', 'cn-north-1', 'sa-east-1', 'eu-west-1', region])
      s3Client({ ...target, place: { region: place } }).config.requestHandler = { handle } as never;
    return { target, hosts };
  }
  const noAnswer = { kind: 'no-answer', failure: { kind: 'cors-or-network' } };

  it('asks every region once, and says what it tried', async () => {
    const { target, hosts } = pageIn('eu-west-2', () => undefined);
    expect(await findRegion(target, farAway)).toMatchObject({
      tried: [
        { call: 'ListObjectsV2', region: 'eu-west-2', came: noAnswer },
        { call: 'GetBucketLocation', region: 'us-east-1', came: noAnswer },
        { call: 'HeadBucket', region: 'us-east-1', came: noAnswer },
      ],
    });
    expect(hosts).toEqual([
      'GET far-away.s3.eu-west-2.amazonaws.com',
      'GET far-away.s3.us-east-1.amazonaws.com',
      'HEAD far-away.s3.us-east-1.amazonaws.com',
    ]);
  });

  it('sends no second GET to where a first one came to nothing', async () => {
    const { target, hosts } = pageIn('us-east-1', () => undefined);
    await findRegion(target, farAway);
    expect(hosts.map((host) => host.split(' ')[0])).toEqual(['GET', 'HEAD']);
  });

  it.each([
    ['b.s3.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['s3-ap-southeast-2.amazonaws.com', 'ap-southeast-2'],
  ])('reads the region in the endpoint of a redirect: %s', async (endpoint, region) => {
    const xml = `<Error><Code>PermanentRedirect</Code><Message>m</Message><Endpoint>${endpoint}</Endpoint></Error>`;
    const { target } = pageIn('us-west-2', () => ({ status: 301, xml }));
    expect(await findRegion(target, farAway)).toMatchObject({
      region,
      how: { in: 'error', code: 'PermanentRedirect', element: 'Endpoint' },
    });
  });

  it.each([
    ['<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>', 'us-east-1'],
    ['<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">EU</LocationConstraint>', 'eu-west-1'],
    ['<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">sa-east-1</LocationConstraint>', 'sa-east-1'],
  ])('reads a location: %s', async (xml, region) => {
    const { target } = pageIn('eu-west-2', ({ query }) =>
      query?.location === undefined ? undefined : { status: 200, xml },
    );
    expect(await findRegion(target, farAway)).toMatchObject({
      region,
      how: { in: 'document', call: 'GetBucketLocation' },
    });
  });

  it('knows that a region that lists the bucket is its own', async () => {
    const xml = '<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>';
    const { target } = pageIn('eu-west-2', () => ({ status: 200, xml }), 'typed-in');
    expect(await findRegion(target, farAway)).toMatchObject({
      region: 'eu-west-2',
      how: { in: 'success', call: 'ListObjectsV2' },
    });
  });

  it('takes a list for no proof where nothing was signed: the browser may have followed a redirect', async () => {
    const xml = '<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>';
    const { target, hosts } = pageIn('eu-west-2', ({ query }) =>
      query?.['list-type'] === undefined ? undefined : { status: 200, xml },
    );
    const { region, tried } = await findRegion(target, farAway, { likely: ['sa-east-1', 'eu-west-1'] });
    expect(region).toBeUndefined();
    expect(tried[0]).toMatchObject({ call: 'ListObjectsV2', came: { kind: 'listed-unsigned' } });
    expect(hosts.filter((host) => host.startsWith('GET'))).toHaveLength(2);
  });

  it('takes what is no document of the call for no answer to it', async () => {
    const xml = '<html><body>Sign in to this network</body></html>';
    const { target } = pageIn('eu-west-2', () => ({ status: 200, xml }), 'typed-in');
    const { region, tried } = await findRegion(target, farAway);
    expect(region).toBeUndefined();
    expect(tried.map(({ came }) => came)).toEqual(Array(3).fill({ kind: 'unexplained', status: 200 }));
  });

  it('tries the regions that are likely, each once, and knows the right one by its answer', async () => {
    const xml = '<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>';
    const answer = ({ hostname }: HttpRequest) => (hostname.includes('eu-west-1') ? { status: 200, xml } : undefined);
    const { target, hosts } = pageIn('eu-west-2', answer, 'typed-in');
    const likely = ['eu-west-2', 'us-east-1', 'sa-east-1', 'sa-east-1', 'eu-west-1', 'ap-south-1'];
    expect(await findRegion(target, farAway, { likely })).toMatchObject({
      region: 'eu-west-1',
      how: { in: 'success', call: 'ListObjectsV2' },
    });
    expect(hosts.slice(3)).toEqual([
      'GET far-away.s3.sa-east-1.amazonaws.com',
      'GET far-away.s3.eu-west-1.amazonaws.com',
    ]);
  });

  it('stays in its partition', async () => {
    const { target, hosts } = pageIn('cn-northwest-1', () => undefined);
    await findRegion(target, farAway, { likely: ['us-east-1', 'cn-north-1'] });
    expect(hosts.slice(1)).toEqual([
      'GET far-away.s3.cn-north-1.amazonaws.com.cn',
      'HEAD far-away.s3.cn-north-1.amazonaws.com.cn',
    ]);
  });

  it('is not tried where nothing can be asked at all', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { target, hosts } = pageIn('eu-west-2', () => undefined);
    await expect(findRegion(target, farAway)).rejects.toMatchObject({ failure: { kind: 'offline' } });
    expect(hosts).toHaveLength(1);
    vi.stubGlobal('navigator', { onLine: true });
    const cancelled = findRegion(target, farAway, {}, AbortSignal.abort());
    await expect(cancelled).rejects.toMatchObject({ failure: { kind: 'aborted' } });
  });
});
