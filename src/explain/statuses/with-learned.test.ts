import { describe, expect, it } from 'vitest';
import type { ErrorDocument } from '../../object-head/error-document.ts';
import { type ObservationParts, observationOf } from '../../testing/observation.ts';
import { plainText } from '../words.ts';
import { explainStatus } from './explain-status.ts';
import type { Learned } from './facts.ts';
import type { StatusExplanation } from './status-explanation.ts';

function explain(status: number, learned: Learned | undefined, parts: ObservationParts = {}): StatusExplanation {
  const facts = { now: 0, credentials: 'cognito-guest', ...(learned ? { learned } : {}) } as const;
  const explanation = explainStatus(observationOf({ status, ...parts }), facts);
  if (!explanation) throw new Error(`${status} was expected to be explained`);
  return explanation;
}
const reason = (status: number, code: string, message = '', detail: ErrorDocument['detail'] = {}): Learned => ({
  kind: 'reason',
  status,
  document: { code, message, detail },
});
const ids = ({ causes }: StatusExplanation) => causes.map(({ certainty, id }) => `${certainty} ${id}`);
const says = ({ says }: StatusExplanation) => says.map(plainText).join('\n');

describe('S3’s reason', () => {
  it('takes the place of what was only possible, and is repeated in S3’s own words', () => {
    const explained = explain(400, reason(400, 'ExpiredToken', 'The provided token has expired.'));
    expect(plainText(explained.title)).toBe('The credentials have expired.');
    expect(ids(explained)).toEqual(['settled expired-credentials']);
    expect(says(explained)).toBe(
      'Asked the same as a GET, S3 answered 400 ExpiredToken: The provided token has expired.',
    );
    expect(explained.evidence).toEqual(['GetObject']);
  });
  it('that leaves several causes does not claim one in the title', () => {
    const explained = explain(403, reason(403, 'AccessDenied', 'Access Denied'));
    expect(plainText(explained.title)).toBe('S3 gives its reason: AccessDenied.');
    expect(explained.causes.length).toBeGreaterThan(2);
  });
  it('without a message is a sentence all the same', () =>
    expect(says(explain(404, reason(404, 'NoSuchBucket')))).toBe(
      'Asked the same as a GET, S3 answered 404 NoSuchBucket.',
    ));
  it('with another status than the HEAD’s settles nothing: something has changed', () => {
    const explained = explain(403, reason(404, 'NoSuchKey'));
    expect(ids(explained)[0]).toBe('likely no-such-key');
    expect(ids(explained)).toContain('possible no-object-permission');
    expect(says(explained)).toContain('The HEAD was answered 403 and the GET 404');
    expect(new Set(ids(explained).map((one) => one.split(' ')[1])).size).toBe(explained.causes.length);
  });
});

describe('NoSuchKey, which S3 says of a deleted object as well', () => {
  const gone = reason(404, 'NoSuchKey', 'The specified key does not exist.');
  it('does not undo what the HEAD’s own header proves', () => {
    const headers = [['x-amz-delete-marker', 'true']] as const;
    const explained = explain(404, gone, { headers });
    expect(ids(explained)).toEqual(['settled delete-marker']);
    expect(plainText(explained.title)).toContain('was deleted');
    expect(says(explained)).toMatch(/answered 404 NoSuchKey[\s\S]*A delete marker hides the versions/);
  });
  it('leaves a delete marker possible as long as nothing proves that the header would be seen', () =>
    expect(ids(explain(404, gone))).toEqual(['likely no-such-key', 'possible delete-marker']));
  it('settles it where the header would have been seen, and where a version was named', () => {
    const headers = [['access-control-expose-headers', 'x-amz-delete-marker']] as const;
    expect(ids(explain(404, gone, { headers }))).toEqual(['settled no-such-key']);
    expect(ids(explain(404, gone, { request: { versionId: 'v' } }))).toEqual(['settled no-such-key']);
  });
  it('makes nothing surer than it was where the HEAD had another status', () =>
    expect(ids(explain(403, gone))).toEqual(expect.arrayContaining(['likely no-such-key', 'possible delete-marker'])));
});

describe('MethodNotAllowed', () => {
  const version = { request: { versionId: 'v' } };
  const refused = (detail: ErrorDocument['detail'] = {}) => reason(405, 'MethodNotAllowed', '', detail);
  it('is about a delete marker where S3 names the type, or the HEAD’s own header does', () => {
    expect(ids(explain(405, refused({ ResourceType: 'DeleteMarker' }), version))).toEqual([
      'settled delete-marker-version',
    ]);
    const headers = [['x-amz-delete-marker', 'true']] as const;
    expect(ids(explain(405, refused(), { ...version, headers }))).toEqual(['settled delete-marker-version']);
  });
  it('is about something else where S3 names another type', () =>
    expect(ids(explain(405, refused({ ResourceType: 'OBJECT' }), version))).toEqual(['settled method-not-allowed']));
  it('settles nothing of a version where S3 names no type', () =>
    expect(ids(explain(405, refused(), version))).toEqual([
      'likely delete-marker-version',
      'possible method-not-allowed',
    ]));
});

describe('a reason that concerns the GET alone', () => {
  const before = ids(explain(403, undefined));
  it.each([
    [
      'an archived object, which HEAD reads',
      reason(403, 'InvalidObjectState', '', { StorageClass: 'GLACIER' }),
      {},
      'HEAD works on archived objects',
    ],
    [
      'a KMS key, which a HEAD without checksum mode does not use',
      reason(403, 'KMS.DisabledException'),
      { checksumMode: 'off' },
      'uses the KMS key',
    ],
    [
      'the first byte of an empty object',
      reason(416, 'InvalidRange', '', { ActualObjectSize: '0' }),
      {},
      'the object is empty',
    ],
  ] as const)('says so, and leaves the causes as they were: %s', (_what, learned, request, expected) => {
    const explained = explain(403, learned, { request });
    expect(says(explained)).toContain(expected);
    expect(explained.causes.every(({ certainty }) => certainty !== 'settled')).toBe(true);
    expect(before).toEqual(expect.arrayContaining(ids(explained)));
  });
  it('is S3’s reason for the HEAD as well where the HEAD asked for the same', () => {
    expect(ids(explain(400, reason(400, 'KMS.DisabledException')))).toEqual(['settled kms-key-disabled']);
    const range = { request: { range: 'bytes=5-' } };
    expect(ids(explain(416, reason(416, 'InvalidRange'), range))).toEqual(['settled range-past-end']);
  });
});

describe('a GET without a reason', () => {
  it.each([200, 206])('that goes through with %i says so', (status) => {
    const explained = explain(403, { kind: 'no-reason', status });
    expect(plainText(explained.title)).toBe('The HEAD was answered 403, and the same request as GET goes through.');
    expect(ids(explained)).toEqual(['likely has-passed', 'possible head-refused-in-between']);
  });
  it('with the same status leaves everything as it was, and says that it was asked', () => {
    const explained = explain(403, { kind: 'no-reason', status: 403 });
    expect(ids(explained)).toEqual(ids(explain(403, undefined)));
    expect(says(explained)).toContain('answered 403 as well, without a reason');
  });
  it('with another status says that something has changed', () =>
    expect(says(explain(403, { kind: 'no-reason', status: 503 }))).toContain(
      'The HEAD was answered 403 and the GET 503',
    ));
  it('is not spoken of where nobody asked', () => {
    expect(says(explain(403, undefined))).not.toContain('GET');
    expect(explain(403, undefined).evidence).toEqual([]);
  });
});
