import { describe, expect, it } from 'vitest';
import type { OpenRequest } from '../../object-head/head-request.ts';
import type { HeaderList } from '../../object-head/observation.ts';
import { observationOf } from '../../testing/observation.ts';
import { explainStatus, type StatusExplanation } from './explain-status.ts';

const ids: HeaderList = [
  ['x-amz-request-id', 'K2P6S9X41FT0V7QB'],
  ['x-amz-id-2', 'kHs4…='],
];
const explain = (status: number, request: Partial<OpenRequest> = {}, headers: HeaderList = ids): StatusExplanation => {
  const explanation = explainStatus(observationOf({ status, request, headers }));
  if (!explanation) throw new Error(`${status} was expected to be explained`);
  return explanation;
};
const words = (...args: Parameters<typeof explain>) => {
  const { title, says, todo } = explain(...args);
  return [title, ...says, ...todo].join('\n');
};
const documented = [206, 301, 304, 307, 400, 403, 404, 405, 412, 416, 500, 501, 502, 503, 504];

describe('every status', () => {
  it('of 200 explains itself', () => expect(explainStatus(observationOf())).toBeUndefined());

  it.each(documented)('that S3 is documented to give is explained in sentences: %s', (status) => {
    const { title, says, todo, evidence } = explain(status);
    for (const sentence of [title, ...says, ...todo]) expect(sentence).toMatch(/^[A-Z].*[.)]$/s);
    expect(says.length).toBeGreaterThan(0);
    for (const header of evidence) expect(header).toBe(header.toLowerCase());
    expect(title).not.toContain('not documented');
  });

  it('rests on nothing that could not be read', () => {
    for (const status of documented) expect(explain(status, {}, []).evidence, String(status)).toEqual([]);
    expect(explain(405, {}, [['x-amz-delete-marker', 'true']]).evidence).toEqual(['x-amz-delete-marker']);
  });

  it.each([204, 302, 401, 429, 451])('of another number is told as what it is: %s', (status) => {
    expect(words(status)).toContain(`S3 answered ${status},`);
    expect(words(status)).toContain('proxy');
  });
  it('repeats the reason phrase where there is one', () =>
    expect(explainStatus(observationOf({ status: 418, statusText: 'I’m a teapot' }))?.title).toContain(
      '418 I’m a teapot, which',
    ));
});

describe('206', () => {
  const range: HeaderList = [['content-range', 'bytes 0-8/10']];
  it('is about the range that was asked for, and says where it lies', () => {
    expect(explain(206, { range: 'bytes=0-8' }, range).title).toContain('the range bytes=0-8');
    expect(words(206, { range: 'bytes=0-8' }, range)).toContain('bytes 0-8/10');
  });
  it('is about the part that was asked for', () =>
    expect(explain(206, { partNumber: 2 }, range).title).toContain('part 2'));
  it('says that Content-Range could not be read', () =>
    expect(words(206, { partNumber: 1 })).toContain('could not read'));
});

describe('301 and 307', () => {
  it('name the region that the answer names', () => {
    const there = explain(301, {}, [['x-amz-bucket-region', 'eu-west-1']]);
    expect(there.title).toBe('The bucket is in eu-west-1.');
    expect(there.todo).toEqual(['Ask in eu-west-1.']);
  });
  it('ask for the region where the answer hides it', () => expect(words(301)).toContain('Set the region'));
  it('say where the request went', () =>
    expect(explainStatus(observationOf({ status: 301, place: { region: 'us-east-1' } }))?.says[0]).toContain(
      'us-east-1',
    ));
  it('tell a redirect for the time being from one for good', () => {
    expect(words(307)).toContain('for the time being');
    expect(words(301)).not.toContain('for the time being');
  });
});

describe('304', () => {
  const date = { ifModifiedSince: '2026-11-21T09:14:03Z' };
  it('rests on If-None-Match, also beside a date, which then does not count', () => {
    expect(explain(304, { ifNoneMatch: '"a"' }).title).toContain('still has this ETag');
    expect(words(304, { ifNoneMatch: '"a"', ...date })).not.toContain('If-Modified-Since');
  });
  it('rests on If-Modified-Since alone', () =>
    expect(words(304, date)).toContain('If-Modified-Since: 2026-11-21T09:14:03Z is not earlier'));
});

describe('an answer to a condition that nobody set', () => {
  it.each([304, 412])('is not blamed on a condition: %i', (status) => {
    expect(explain(status, {}).title).toBe(`The request set no condition, and was answered ${status} all the same.`);
    expect(words(status, {})).not.toContain('Since');
  });
});

describe('412', () => {
  const date = { ifUnmodifiedSince: '2026-11-21T09:14:03Z' };
  it('rests on If-Match, also beside a date, which then does not count', () => {
    expect(explain(412, { ifMatch: '"a"' }).title).toContain('another ETag');
    expect(words(412, { ifMatch: '"a"', ...date })).not.toContain('If-Unmodified-Since');
  });
  it('rests on If-Unmodified-Since alone', () =>
    expect(words(412, date)).toContain('If-Unmodified-Since: 2026-11-21T09:14:03Z is earlier'));
});

describe('400', () => {
  it('names what in the request S3 refuses', () => {
    expect(words(400, { range: 'bytes=0-1', partNumber: 1 })).toContain('Range and part number are both set');
    expect(words(400, { partNumber: 0 })).toContain('from 1 to 10,000');
    expect(words(400, { expectedBucketOwner: '12' })).toContain('12 digits');
    expect(words(400, { versionId: 'x' })).toContain('version id may be malformed');
  });
  it('names none of it where the request holds none of it', () =>
    expect(words(400, { partNumber: 10_000, expectedBucketOwner: '111122223333' })).not.toMatch(
      /Range and part|from 1 to|12 digits|version id/,
    ));
  it('asks for a customer key, or for doing without the one that was sent', () => {
    expect(words(400)).toContain('may be encrypted with a customer key (SSE-C)');
    expect(words(400, { sseCustomerAlgorithm: 'AES256' })).toContain('Send it once without the customer key');
    expect(words(400, { sseCustomerAlgorithm: 'AES256' })).not.toContain('set it under Encryption');
  });
  it('always allows for another region and for an old session', () =>
    expect(words(400)).toMatch(/another region than the connection’s[\s\S]*session token/));
});

describe('403', () => {
  it('names the action that is asked for: with a version id it is another one', () => {
    expect(words(403)).toContain('You may lack s3:GetObject on');
    expect(words(403, { versionId: 'x' })).toContain('You may lack s3:GetObjectVersion on');
  });
  it('says that the object may not exist', () => expect(words(403)).toContain('S3 answers 403, not 404'));
  it('puts what the request makes likely first', () => {
    expect(explain(403, { sseCustomerAlgorithm: 'AES256' }).says[0]).toContain('customer key');
    expect(explain(403, { expectedBucketOwner: '111122223333' }).says[0]).toContain('111122223333');
  });
  it('speaks of Requester Pays and of KMS only where they can be it', () => {
    expect(words(403)).toMatch(/Requester Pays[\s\S]*kms:Decrypt/);
    expect(words(403, { requestPayer: 'requester', checksumMode: 'off' })).not.toMatch(/Requester Pays|kms:Decrypt/);
  });
});

describe('404', () => {
  it('is a deleted object where the marker can be read, with its id', () => {
    const marker: HeaderList = [
      ['x-amz-delete-marker', 'true'],
      ['x-amz-version-id', 'MRK1'],
    ];
    expect(explain(404, {}, marker).title).toContain('was deleted');
    expect(words(404, {}, marker)).toContain('MRK1');
    expect(words(404, {}, marker.slice(0, 1))).toContain('could not be read');
  });
  it('may be anything else where it cannot, also a hidden marker', () => {
    expect(explain(404).title).toContain('no such object, or no such bucket');
    expect(words(404)).toContain('x-amz-delete-marker');
    expect(explain(404, { versionId: 'x' }).title).toContain('no such version');
  });
});

describe('405', () => {
  it('is a delete marker, put there when Last-Modified says', () => {
    const when = 'Fri, 21 Dec 2012 00:00:00 GMT';
    expect(explain(405, { versionId: 'x' }, [['last-modified', when]]).says[0]).toContain(when);
    expect(words(405, { versionId: 'x' })).toContain('could not be read');
  });
});

describe('416', () => {
  it('names the range or the part that is not there', () => {
    expect(explain(416, { range: 'bytes=100-' }).title).toContain('bytes=100-');
    expect(explain(416, { partNumber: 7 }).title).toBe('The object has no part 7.');
    expect(words(416, { partNumber: 7 })).toContain('Ask for part 1');
  });
});

describe('5xx', () => {
  const tries = (status: number, attempts: number) =>
    explainStatus(observationOf({ status, sent: { attempts } }))?.says.join('\n');
  it('says how often it was asked', () => {
    expect(tries(503, 3)).toContain('3 times');
    expect(tries(500, 1)).toContain('once');
  });
  it('tells a busy S3 from one that failed, and both from a store that lacks something', () => {
    expect(words(503)).toContain('fewer requests');
    expect(words(500)).toContain('failed to answer');
    expect(explain(501)).toMatchObject({ tone: 'caution', title: expect.stringContaining('does not implement') });
  });
});
