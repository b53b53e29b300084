import type { HttpRequest } from '@smithy/types';
import { describe, expect, it, vi } from 'vitest';
import { listVersions } from './list-versions.ts';
import { s3Client, type Target } from './s3-client.ts';

interface Page {
  readonly status?: number;
  readonly xml: string;
}

let last = 0;

/** A target whose client gets these pages, one a request, and the requests that it made. */
function storeOf(...pages: readonly Page[]) {
  vi.stubGlobal('navigator', { onLine: true });
  last += 1;
  const target: Target = {
    connection: {
      name: `versions-${last}`,
      region: 'eu-west-1',
      endpoint: 'http://store.example:9000',
      pathStyle: true,
      store: 'aws',
      credentials: { kind: 'anonymous' },
    },
    place: {},
    clock: undefined,
  };
  const requests: HttpRequest[] = [];
  const handle = async (request: HttpRequest) => {
    const { status = 200, xml } = pages[Math.min(requests.length, pages.length - 1)] ?? { xml: '' };
    requests.push(request);
    const body = new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`]).stream();
    return { response: { statusCode: status, reason: '', headers: { 'content-type': 'application/xml' }, body } };
  };
  s3Client(target).config.requestHandler = { handle } as never;
  return { target, requests };
}

const versionXml = (id: string, { tag = 'Version', key = 'a+b%0A.txt' } = {}) =>
  `<${tag}><Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>false</IsLatest><LastModified>2026-11-21T09:14:03.000Z</LastModified>${
    tag === 'Version' ? '<ETag>&quot;9b2c&quot;</ETag><ChecksumAlgorithm>SHA256</ChecksumAlgorithm><Size>7</Size>' : ''
  }</${tag}>`;
const marker = { tag: 'DeleteMarker' };
const listing = (content: string, more = '<IsTruncated>false</IsTruncated>') =>
  `<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><EncodingType>url</EncodingType>${more}${content}</ListVersionsResult>`;

const request = { bucket: 'reports', key: 'a b\n.txt', checksumMode: 'ENABLED' } as const;

describe('listing the versions of a key', () => {
  it('brings them in the order in which S3 has them, although all are of one second', async () => {
    const xml = listing(versionXml('v3') + versionXml('d2', marker) + versionXml('v1') + versionXml('d0', marker));
    const { target } = storeOf({ xml });
    const outcome = await listVersions(target, request, undefined);
    if (outcome.kind !== 'answered') throw new Error(outcome.kind);
    expect(outcome.value.entries.map(({ versionId }) => versionId)).toEqual(['v3', 'd2', 'v1', 'd0']);
    expect(outcome.value.entries[2]).toMatchObject({
      kind: 'version',
      etag: '"9b2c"',
      size: 7,
      checksumAlgorithms: ['SHA256'],
      lastModified: Date.UTC(2026, 10, 21, 9, 14, 3),
    });
    expect(outcome.value.next).toBeUndefined();
  });

  it('asks for a full page of this key, and needs no preflight', async () => {
    const { target, requests } = storeOf({ xml: listing('') });
    const { exchange } = await listVersions(target, { ...request, versionId: 'v1', range: 'bytes=-5' }, undefined);
    expect(requests[0]).toMatchObject({ method: 'GET', path: '/reports/' });
    expect(requests[0]?.query).toEqual({
      versions: '',
      prefix: 'a b\n.txt',
      'max-keys': '1000',
      'encoding-type': 'url',
    });
    expect(exchange.sent.preflightFor).toEqual([]);
  });

  it('asks for no more than is wanted', async () => {
    const { target, requests } = storeOf({ xml: listing('') });
    await listVersions(target, request, undefined, { size: 2 });
    expect(requests[0]?.query).toMatchObject({ 'max-keys': '2' });
  });

  it('goes on where a page ended', async () => {
    const more =
      '<IsTruncated>true</IsTruncated><NextKeyMarker>a+b%0A.txt</NextKeyMarker><NextVersionIdMarker>v2</NextVersionIdMarker>';
    const { target, requests } = storeOf(
      { xml: listing(versionXml('v2'), more) },
      { xml: listing(versionXml('v1') + versionXml('w', { key: 'a+b%0A.txt2' })) },
    );
    const first = await listVersions(target, request, undefined);
    const next = first.kind === 'answered' ? first.value.next : undefined;
    const second = await listVersions(target, request, next);
    expect(requests[1]?.query).toMatchObject({ 'key-marker': 'a b\n.txt', 'version-id-marker': 'v2' });
    expect(second).toMatchObject({ kind: 'answered', value: { entries: [{ versionId: 'v1' }] } });
  });

  it('sends along who pays and whose the bucket is meant to be', async () => {
    const { target, requests } = storeOf({ xml: listing('') });
    await listVersions(target, { ...request, requestPayer: 'requester', expectedBucketOwner: '1' }, undefined);
    expect(requests[0]?.headers).toMatchObject({
      'x-amz-request-payer': 'requester',
      'x-amz-expected-bucket-owner': '1',
    });
  });

  it('says what S3 said where it refuses', async () => {
    const xml = '<Error><Code>AccessDenied</Code><Message>Not you.</Message></Error>';
    const { target } = storeOf({ status: 403, xml });
    expect(await listVersions(target, request, undefined)).toMatchObject({
      kind: 'refused',
      status: 403,
      document: { code: 'AccessDenied', message: 'Not you.' },
    });
  });

  it('does not take something else for a listing', async () => {
    const { target } = storeOf({ status: 502, xml: '<html><body>Bad gateway</body></html>' });
    expect(await listVersions(target, request, undefined)).toMatchObject({ kind: 'unexplained', status: 502 });
    const other = storeOf({ xml: '<ListBucketResult><Contents><Key>a</Key></Contents></ListBucketResult>' });
    expect(await listVersions(other.target, request, undefined)).toMatchObject({ kind: 'unexplained', status: 200 });
  });

  it('can be called off', async () => {
    const { target } = storeOf({ xml: listing('') });
    const asked = listVersions(target, request, undefined, { signal: AbortSignal.abort() });
    await expect(asked).rejects.toMatchObject({ failure: { kind: 'aborted' } });
  });
});
