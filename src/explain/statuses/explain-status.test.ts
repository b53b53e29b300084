import { describe, expect, it } from 'vitest';
import type { HeaderList } from '../../object-head/observation.ts';
import { type ObservationParts, observationOf } from '../../testing/observation.ts';
import { plainText, segmentsOf, type Words } from '../words.ts';
import { explainStatus } from './explain-status.ts';
import type { StatusFacts } from './facts.ts';
import type { StatusExplanation } from './status-explanation.ts';

const ids: HeaderList = [
  ['x-amz-request-id', 'K2P6S9X41FT0V7QB'],
  ['x-amz-id-2', 'kHs4…='],
];
const now = Date.UTC(2026, 10, 25, 12);

function explain(status: number, parts: ObservationParts = {}, facts: Partial<StatusFacts> = {}): StatusExplanation {
  const explanation = explainStatus(observationOf({ status, headers: ids, ...parts }), { now, ...facts });
  if (!explanation) throw new Error(`${status} was expected to be explained`);
  return explanation;
}
const sentences = ({ title, says, causes, todo }: StatusExplanation): readonly Words[] => [
  title,
  ...says,
  ...causes.flatMap((cause) => [cause.title, cause.confirm, cause.todo]),
  ...todo,
];
const words = (...args: Parameters<typeof explain>) =>
  sentences(explain(...args))
    .map(plainText)
    .join('\n');
const title = (...args: Parameters<typeof explain>) => plainText(explain(...args).title);
const ranking = (...args: Parameters<typeof explain>) =>
  explain(...args).causes.map(({ id, certainty }) => `${certainty} ${id}`);
const documented = [206, 301, 304, 307, 400, 403, 404, 405, 412, 416, 500, 501, 502, 503, 504];

describe('every status', () => {
  it('of 200 explains itself', () => expect(explainStatus(observationOf(), { now })).toBeUndefined());

  it.each(documented)('that S3 is documented to give is explained in sentences: %s', (status) => {
    const request = { range: 'bytes=0-1', versionId: 'x', ifMatch: '"a"', ifNoneMatch: '"a"' };
    const explanation = explain(status, { request });
    for (const sentence of sentences(explanation)) expect(plainText(sentence)).toMatch(/^[\p{Lu}“].*[.)]$/su);
    expect(explanation.says.length + explanation.causes.length).toBeGreaterThan(0);
    for (const header of explanation.evidence) expect(header).toBe(header.toLowerCase());
    expect(plainText(explanation.title)).not.toContain('not documented');
  });

  it('rests on nothing that could not be read', () => {
    for (const status of documented) expect(explain(status, { headers: [] }).evidence, String(status)).toEqual([]);
    const marker: HeaderList = [['x-amz-delete-marker', 'true']];
    expect(explain(405, { headers: marker }).evidence).toEqual(['x-amz-delete-marker']);
  });

  it('shows what is not ours in values alone, whatever it is', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e⟦foreign⟧';
    const request = {
      key: hostile,
      bucket: hostile,
      versionId: hostile,
      range: hostile,
      ifMatch: hostile,
      ifNoneMatch: hostile,
      ifModifiedSince: hostile,
      ifUnmodifiedSince: hostile,
      expectedBucketOwner: hostile,
      sseCustomerAlgorithm: hostile,
      responseContentType: hostile,
    };
    const headers: HeaderList = [
      'x-amz-bucket-region',
      'content-range',
      'last-modified',
      'x-amz-version-id',
      'date',
    ].map((name) => [name, hostile] as const);
    const { ifMatch: _match, ifNoneMatch: _noneMatch, ...datesAlone } = request;
    const shown = documented.flatMap((status) =>
      [request, datesAlone].flatMap((asked) => {
        const parts = { request: asked, statusText: hostile, place: { region: hostile } };
        return sentences(explain(status, { ...parts, headers: [...headers, ['x-amz-delete-marker', 'true']] })).flatMap(
          segmentsOf,
        );
      }),
    );
    const ours = shown.map((one) => (typeof one === 'string' ? one : 'code' in one ? one.code : ''));
    expect(ours.join('\n')).not.toContain('foreign');
    expect(shown.some((one) => typeof one !== 'string' && 'value' in one && one.value === hostile)).toBe(true);
  });

  it.each([204, 302, 401, 429, 451])('of another number is told as what it is: %s', (status) => {
    expect(words(status)).toContain(`S3 answered ${status},`);
    expect(words(status)).toContain('proxy');
  });
  it('repeats the reason phrase where there is one', () =>
    expect(title(418, { statusText: 'I’m a teapot' })).toContain('418 I’m a teapot, which'));

  it('names no IAM action that does not exist', () => {
    const request = { versionId: 'x', sseCustomerAlgorithm: 'AES256', expectedBucketOwner: '111122223333' };
    const actions = documented.flatMap((status) =>
      explain(status, { request }).causes.flatMap(({ actions = [] }) => actions),
    );
    expect([...new Set(actions)].sort()).toEqual([
      'kms:Decrypt',
      's3:GetObjectVersion',
      's3:ListBucket',
      's3:ListBucketVersions',
    ]);
  });
});

describe('206', () => {
  const headers: HeaderList = [['content-range', 'bytes 0-8/10']];
  it('is about the range that was asked for, and says where it lies', () => {
    const parts = { request: { range: 'bytes=0-8' }, headers };
    expect(title(206, parts)).toBe('This answer is about the range bytes=0-8, not about the whole object.');
    expect(words(206, parts)).toContain('bytes 0-8/10');
  });
  it('is about the part that was asked for', () =>
    expect(title(206, { request: { partNumber: 2 }, headers })).toContain('about part 2,'));
  it('says that Content-Range could not be read', () =>
    expect(words(206, { request: { partNumber: 1 } })).toContain('could not read'));
});

describe('301 and 307', () => {
  it('name the region that the answer names, which settles it', () => {
    const parts = { headers: [['x-amz-bucket-region', 'eu-west-1']] as const, place: { region: 'us-east-1' } };
    expect(title(301, parts)).toBe('The bucket is in eu-west-1.');
    expect(ranking(301, parts)).toEqual(['settled wrong-region']);
    expect(words(301, parts)).toMatch(/signed for us-east-1[\s\S]*Ask in eu-west-1/);
    expect(explain(301, parts).evidence).toEqual(['x-amz-bucket-region']);
  });
  it('ask for the region where the answer hides it', () => {
    expect(words(301)).toContain('set it under “Where”');
    expect(ranking(301)).toEqual(['likely wrong-region']);
  });
  it('take the region that was found before, unless its own host is what redirects', () => {
    const at = (url: string) => title(301, { sent: { url } }, { bucketRegion: 'eu-west-1' });
    expect(at('https://reports.s3.us-east-1.amazonaws.com/a')).toBe('The bucket is in eu-west-1.');
    expect(at('https://reports.s3.amazonaws.com/a')).toBe('The bucket is in eu-west-1.');
    expect(at('https://reports.s3.eu-west-1.amazonaws.com/a')).toBe('The bucket is in another region.');
  });
  it('tell an unsigned request where it was sent to, since nothing was signed', () => {
    const sent = { url: 'https://reports.s3.us-east-1.amazonaws.com/a', signedIn: 'nowhere' } as const;
    const unsigned = words(301, { sent, headers: [['x-amz-bucket-region', 'eu-west-1']] }, { region: 'sa-east-1' });
    expect(unsigned).toContain('The request was sent to us-east-1.');
    expect(unsigned).not.toContain('signed');
  });
  it('tell a redirect for the time being from one for good', () => {
    expect(words(307)).toContain('for the time being');
    expect(words(301)).not.toContain('for the time being');
  });
});

describe('304', () => {
  const date = { ifModifiedSince: '2026-11-21T09:14:03Z' };
  it('rests on If-None-Match, also beside a date, which then does not count', () => {
    expect(title(304, { request: { ifNoneMatch: '"a"' } })).toContain('still has this ETag');
    expect(words(304, { request: { ifNoneMatch: '"a"', ...date } })).not.toContain('If-Modified-Since');
  });
  it('of any tag says that the object exists', () =>
    expect(title(304, { request: { ifNoneMatch: '*' } })).toBe('The object exists.'));
  it('rests on If-Modified-Since alone', () =>
    expect(words(304, { request: date })).toContain('2026-11-21T09:14:03Z is not earlier'));
});

describe('an answer to a condition that nobody set', () => {
  it.each([304, 412])('is not blamed on a condition: %i', (status) => {
    expect(title(status)).toBe(`The request set no condition, and was answered ${status} all the same.`);
    expect(words(status)).not.toContain('Since');
  });
});

describe('404', () => {
  const marker: HeaderList = [
    ['x-amz-delete-marker', 'true'],
    ['x-amz-version-id', 'MRK1'],
  ];
  it('is a deleted object where the marker can be read, with its id', () => {
    expect(title(404, { headers: marker })).toContain('was deleted');
    expect(ranking(404, { headers: marker })).toEqual(['settled delete-marker']);
    expect(words(404, { headers: marker })).toContain('MRK1');
    expect(words(404, { headers: marker.slice(0, 1) })).toContain('could not be read');
  });
  it('may be a hidden marker as long as nothing proves that it would be seen', () => {
    expect(ranking(404)).toContain('possible delete-marker');
    const exposed = (...names: readonly string[]) => ranking(404, { headers: [] }, { exposure: { exposed: names } });
    expect(exposed('x-amz-delete-marker')).not.toContain('possible delete-marker');
    expect(exposed('ETag')).toContain('possible delete-marker');
  });
  it('says who may list the bucket of Amazon S3 and of keys alone', () => {
    const store = { name: 'MinIO', ignores: new Set<never>() };
    expect(words(404)).toContain('may list this bucket');
    expect(words(404, { request: { versionId: 'x' } })).not.toContain('may list this bucket');
    expect(words(404, {}, { store })).not.toContain('may list this bucket');
    expect(words(403)).toContain('S3 answers 403, not 404');
    expect(words(403, {}, { store })).not.toContain('S3 answers 403, not 404');
  });
  it('takes a missing bucket for unlikely: its answer carries no CORS headers', () =>
    expect(ranking(404).at(-1)).toBe('unlikely no-such-bucket'));
  it('says of a store that tells of no delete markers that the object may have been deleted, by id too', () => {
    const store = { name: 'Ceph Object Gateway', ignores: new Set<never>(), lacks: new Set(['DeleteMarker'] as const) };
    expect(words(404, {}, { store })).toContain('Ceph Object Gateway does not tell of delete markers');
    expect(ranking(404, { request: { versionId: 'x' } }, { store })).toContain('possible delete-marker');
    expect(ranking(404, { request: { versionId: 'x' } })).not.toContain('possible delete-marker');
  });
});

describe('405', () => {
  const request = { versionId: 'x' };
  const marker = ['x-amz-delete-marker', 'true'] as const;
  it('is a delete marker, put there when Last-Modified says', () => {
    const at = (when: string) => words(405, { request, headers: [marker, ['last-modified', when]] });
    expect(at('Fri, 21 Dec 2012 00:00:00 GMT')).toContain('It was put there on 2012-12-21T00:00:00Z.');
    expect(at('not a date')).toContain('It was put there on not a date.');
    expect(words(405, { request })).toContain('could not be read');
  });
  it('without the header that says so is most likely one, and of another store may be one', () => {
    expect(title(405, { request, headers: [marker] })).toBe('This version is a delete marker.');
    expect(title(405, { request })).toBe('This version is most likely a delete marker.');
    expect(words(405, { request, headers: [['last-modified', 'not a date']] })).toContain('If it is one, it was put');
    const store = { name: 'MinIO', ignores: new Set<never>() };
    expect(title(405, { request }, { store })).toBe('This version may be a delete marker.');
    expect(ranking(405, { request }, { store })).toEqual(['possible delete-marker-version']);
  });
  it('is settled by the header alone', () => {
    expect(ranking(405, { request, headers: [['x-amz-delete-marker', 'true']] })).toEqual([
      'settled delete-marker-version',
    ]);
    expect(ranking(405, { request })).toEqual(['likely delete-marker-version']);
  });
  it('without a version id is nothing that S3 does', () => expect(title(405)).toContain('S3 answered 405'));
});

describe('412', () => {
  const date = { ifUnmodifiedSince: '2026-11-21T09:14:03Z' };
  it('rests on If-Match, also beside a date, which then does not count', () => {
    expect(title(412, { request: { ifMatch: '"a"' } })).toBe('The object has another ETag.');
    expect(ranking(412, { request: { ifMatch: '"a"', ...date } })).toEqual(['settled other-tag']);
  });
  it('rests on If-Unmodified-Since alone', () => {
    expect(title(412, { request: date })).toBe('The object was modified after this time.');
    expect(ranking(412, { request: date })).toEqual(['settled modified-since']);
  });
  it.each([
    ['W/"a"', 'likely weak-tag'],
    ['"a", "b"', 'likely tag-list'],
    ['*', 'likely any-tag-not-understood'],
  ])('does not claim another ETag for %s', (ifMatch, first) => {
    expect(title(412, { request: { ifMatch } })).toBe('The condition If-Match does not hold.');
    expect(ranking(412, { request: { ifMatch } })[0]).toBe(first);
  });
});

describe('416', () => {
  it('names the range or the part that is not there', () => {
    expect(title(416, { request: { range: 'bytes=100-' } })).toContain('bytes=100-');
    expect(title(416, { request: { partNumber: 7 } })).toBe('The object has no part 7.');
    expect(words(416, { request: { partNumber: 7 } })).toContain('Ask for part 1');
  });
  it.each([
    ['bytes=100-', [], ['likely range-past-end', 'possible empty-object']],
    ['bytes=100-', [['content-range', 'bytes */10']], ['likely range-past-end']],
    ['bytes=0-', [['content-range', 'bytes */0']], ['settled empty-object']],
    ['bytes=-0', [], ['likely last-zero-bytes', 'possible empty-object']],
    ['bytes=-1', [], ['possible empty-object']],
    ['0-1', [], ['likely malformed-range', 'possible empty-object']],
  ] as const)('ranks why for %s', (range, headers, expected) =>
    expect(ranking(416, { request: { range }, headers })).toEqual(expected),
  );
  it('gives the size where the answer does', () =>
    expect(words(416, { request: { range: 'bytes=9-' }, headers: [['content-range', 'bytes */7']] })).toContain(
      '7 bytes',
    ));
});

describe('5xx', () => {
  it('says how often it was asked', () => {
    expect(words(503, { sent: { attempts: 3 } })).toContain('3 times');
    expect(words(500)).toContain('once');
  });
  it('tells a busy S3 from one that failed, a gateway from both, and all from a store that lacks something', () => {
    expect(title(503)).toContain('fewer requests');
    expect(title(500)).toContain('failed to answer');
    expect([500, 501, 502, 503, 504].map((status) => explain(status).causes[0]?.id)).toEqual([
      'internal-error',
      'not-implemented',
      'gateway',
      'slow-down',
      'gateway',
    ]);
    expect(explain(501)).toMatchObject({ tone: 'caution', title: expect.stringContaining('does not implement') });
  });
});
