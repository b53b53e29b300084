import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorDocument } from '../../../object-head/error-document.ts';
import { type ObservationParts, observationOf } from '../../../testing/observation.ts';
import { plainText, segmentsOf } from '../../words.ts';
import type { Asked } from '../asked.ts';
import type { StatusFacts } from '../facts.ts';
import { explainReason } from './explain-reason.ts';

const asked = (parts: ObservationParts = {}, facts: Partial<StatusFacts> = {}): Asked => ({
  observation: observationOf({ status: 403, ...parts }),
  facts: { now: 0, credentials: 'cognito-guest', region: 'us-east-1', ...facts },
});
const document = (code: string, message = '', detail: ErrorDocument['detail'] = {}): ErrorDocument => ({
  code,
  message,
  detail,
});
const causes = (one: ErrorDocument, of: Asked = asked()) =>
  explainReason(one, of).map(({ certainty, id }) => `${certainty} ${id}`);
const said = (one: ErrorDocument, of: Asked = asked()) =>
  explainReason(one, of)
    .flatMap(({ title, confirm, todo }) => [title, confirm, todo].map(plainText))
    .join('\n');

describe('a code with one meaning settles the cause', () => {
  it.each([
    ['ExpiredToken', 'expired-credentials'],
    ['TokenRefreshRequired', 'expired-credentials'],
    ['InvalidToken', 'invalid-token'],
    ['InvalidAccessKeyId', 'refused-keys'],
    ['SignatureDoesNotMatch', 'signature-does-not-match'],
    ['RequestTimeTooSkewed', 'skewed-clock'],
    ['AuthorizationHeaderMalformed', 'unreadable-signature'],
    ['AuthorizationQueryParametersError', 'unreadable-signature'],
    ['AccountProblem', 'account-state'],
    ['NotSignedUp', 'account-state'],
    ['AllAccessDisabled', 'all-access-disabled'],
    ['NoSuchVersion', 'no-such-version'],
    ['NoSuchBucket', 'no-such-bucket'],
    ['InvalidBucketName', 'invalid-bucket-name'],
    ['InvalidBucketOwnerAWSAccountID', 'owner-digits'],
    ['PermanentRedirect', 'wrong-region'],
    ['TemporaryRedirect', 'new-bucket'],
    ['IllegalLocationConstraintException', 'wrong-region'],
    ['InvalidRange', 'range-past-end'],
    ['InvalidPartNumber', 'part-past-last'],
    ['InvalidPart', 'part-past-last'],
    ['PreconditionFailed', 'condition-failed'],
    ['KeyTooLongError', 'key-too-long'],
    ['KMS.DisabledException', 'kms-key-disabled'],
    ['KMS.KMSInvalidStateException', 'kms-key-state'],
    ['KMS.NotFoundException', 'kms-key-missing'],
    ['KMS.SomethingNewException', 'kms-key-unusable'],
    ['InvalidEncryptionAlgorithmError', 'sse-algorithm'],
    ['SlowDown', 'slow-down'],
    ['ServiceUnavailable', 'slow-down'],
    ['InternalError', 'internal-error'],
    ['NotImplemented', 'not-implemented'],
  ])('%s', (code, id) => {
    expect(causes(document(code))).toEqual([`settled ${id}`]);
    expect(said(document(code))).toMatch(/\S/);
  });
});

describe('what S3 adds to its code is told', () => {
  it.each([
    [
      'the region',
      document('AuthorizationHeaderMalformed', '', { Region: 'eu-west-1' }),
      'The bucket is in eu-west-1.',
    ],
    [
      'the address',
      document('PermanentRedirect', '', { Endpoint: 'b.s3.eu-west-1.amazonaws.com' }),
      'b.s3.eu-west-1.amazonaws.com',
    ],
    [
      'its own time',
      document('RequestTimeTooSkewed', '', { ServerTime: '2026-11-21T09:14:03Z' }),
      'it was 2026-11-21T09:14:03Z',
    ],
    [
      'the size',
      document('InvalidRange', '', { ActualObjectSize: '10', RangeRequested: 'bytes=100-200' }),
      'The object has 10 bytes.',
    ],
    ['the parts', document('InvalidPartNumber', '', { ActualPartCount: '2' }), 'S3 counts 2 parts.'],
    [
      'the condition',
      document('PreconditionFailed', '', { Condition: 'If-Match' }),
      'The condition If-Match does not hold.',
    ],
  ])('%s', (_what, one, expected) => expect(said(one)).toContain(expected));

  it('an empty object is told from a range that is too far', () =>
    expect(causes(document('InvalidRange', '', { ActualObjectSize: '0' }))).toEqual(['settled empty-object']));
  it('figures that are none are left out', () =>
    expect(said(document('InvalidRange', '', { ActualObjectSize: '<b>' }))).not.toContain('bytes.'));
});

describe('AccessDenied', () => {
  const denied = (message: string, detail: ErrorDocument['detail'] = {}) => document('AccessDenied', message, detail);
  const user = 'User: arn:aws:sts::111122223333:assumed-role/guest/x is not authorized to perform:';
  const key = { request: { sseCustomerAlgorithm: 'AES256' } };

  it('without more leaves what has no code of its own, and rules out clocks and keys', () => {
    const left = causes(denied('Access Denied'));
    expect(left.slice(0, 2)).toEqual(['possible no-object-permission', 'possible no-list-permission']);
    expect(left).toContain('possible requester-pays');
    expect(left.join()).not.toMatch(/skewed|refused-keys|settled/);
  });
  it('with an expected owner is most likely about that', () =>
    expect(causes(denied('Access Denied'), asked({ request: { expectedBucketOwner: '111122223333' } }))[0]).toBe(
      'likely other-owner',
    ));
  it('of a bucket known to be Requester Pays is most likely about that', () =>
    expect(causes(denied('Access Denied'), asked({}, { requesterPays: true }))[0]).toBe('likely requester-pays'));
  it.each([
    ['s3:ListBucket', 'no-list-permission'],
    ['s3:GetObject', 'no-object-permission'],
    ['kms:Decrypt', 'no-kms-permission'],
    ['s3express:CreateSession', 'action-not-allowed'],
  ])('that names %s is told by its message, and says that it rests on that', (action, id) => {
    const one = denied(`${user} ${action} on resource: "arn:aws:s3:::b/k" because no identity-based policy allows it`);
    expect(causes(one)).toEqual([`likely ${id}`]);
    expect(said(one)).toContain('rests on the words of the message');
  });
  it('with an explicit deny is a policy’s', () =>
    expect(
      causes(denied(`${user} s3:GetObject on resource: "x" with an explicit deny in a resource-based policy`)),
    ).toEqual(['likely denied-by-policy']));
  it('of a wrong customer key is told by its message, where a key was sent', () => {
    const one = denied(
      'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
    );
    expect(causes(one, asked(key))).toEqual(['likely wrong-customer-key']);
    expect(causes(one)).not.toContain('likely wrong-customer-key');
  });
  it('of an expired or early signature, and of unsigned headers, is told by the elements beside it', () => {
    expect(causes(denied('Request has expired', { ServerTime: '2026-11-21T09:14:03Z' }))).toEqual([
      'settled skewed-clock',
    ]);
    expect(causes(denied('', { HeadersNotSigned: 'x-amz-foo' }))).toEqual(['settled headers-not-signed']);
  });
});

describe('InvalidRequest and InvalidArgument', () => {
  it.each([
    [
      'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
      'customer-key-needed',
    ],
    ['The encryption parameters are not applicable to this object.', 'customer-key-not-applicable'],
    ['Cannot specify both Range header and partNumber query parameter', 'range-and-part'],
    ['The secret key was invalid for the specified algorithm.', 'customer-key-form'],
    ['The calculated MD5 hash of the key did not match the hash that was provided.', 'customer-key-form'],
    ['Request specific response headers cannot be used for anonymous GET requests.', 'override-anonymous'],
  ])('are told by the message: %s', (message, id) => {
    expect(causes(document('InvalidRequest', message))).toEqual([`likely ${id}`]);
    expect(said(document('InvalidRequest', message))).toContain('rests on the words of the message');
  });
  it('are told by the argument where S3 names it', () => {
    expect(causes(document('InvalidArgument', '', { ArgumentName: 'versionId', ArgumentValue: 'x' }))).toEqual([
      'settled malformed-version',
    ]);
    expect(causes(document('InvalidArgument', '', { ArgumentName: 'partNumber' }))).toEqual([
      'settled part-number-bounds',
    ]);
    expect(said(document('InvalidArgument', '', { ArgumentName: 'response-expires', ArgumentValue: 'é' }))).toContain(
      'response-expires: é',
    );
  });
  it('with words that nobody knows are left to S3’s own', () => {
    expect(causes(document('InvalidRequest', 'Something new.'))).toEqual(['settled invalid-request']);
    expect(causes(document('InvalidArgument', '', { ArgumentName: 'constructor' }))).toEqual([
      'settled invalid-argument',
    ]);
  });
});

describe('a code that nobody knows', () => {
  it.each(['SomethingNew', 'constructor', '__proto__', ''])('is shown as it is: %s', (code) => {
    expect(causes(document(code))).toEqual(['settled unknown-code']);
    expect(said(document(code))).toContain(`S3 gives ${code} as its reason.`);
  });
});

it('never throws, and shows S3’s text in values alone', () => {
  const mark = '⟦foreign⟧';
  const foreign = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `${text}${mark}`);
  const codes = fc.oneof(
    fc.constantFrom('AccessDenied', 'InvalidArgument', 'InvalidRange', 'PermanentRedirect', 'PreconditionFailed'),
    foreign,
  );
  const names = [
    'Region',
    'Endpoint',
    'Condition',
    'ServerTime',
    'ActualObjectSize',
    'RangeRequested',
    'ArgumentName',
    'ArgumentValue',
    'HeadersNotSigned',
  ];
  const detail = fc.dictionary(fc.constantFrom(...names), foreign);
  fc.assert(
    fc.property(codes, foreign, detail, (code, message, elements) => {
      for (const { title, confirm, todo } of explainReason({ code, message, detail: elements }, asked())) {
        for (const segment of [title, confirm, todo].flatMap(segmentsOf)) {
          const ours = typeof segment === 'string' ? segment : 'code' in segment ? segment.code : '';
          expect(ours).not.toContain(mark);
        }
      }
    }),
  );
});
