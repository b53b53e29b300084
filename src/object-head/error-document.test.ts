import { describe, expect, it } from 'vitest';
import { errorDocumentOf } from './error-document.ts';

/** What the SDK throws: an error on which every element of the document stands as a property. */
const thrown = (elements: object, message = 'Access Denied') =>
  Object.assign(new Error(message), { name: 'AccessDenied', $fault: 'client', $metadata: {}, ...elements });

describe('the document on what the SDK threw', () => {
  it('has code, message and the elements that say something of the request', () =>
    expect(
      errorDocumentOf(
        thrown({ Code: 'InvalidRange', ActualObjectSize: '4', RangeRequested: 'bytes=9-' }, 'Not satisfiable'),
      ),
    ).toEqual({
      code: 'InvalidRange',
      message: 'Not satisfiable',
      detail: { ActualObjectSize: '4', RangeRequested: 'bytes=9-' },
    }));

  it('leaves out the ids of the request, and what is no element', () =>
    expect(errorDocumentOf(thrown({ Code: 'AccessDenied', RequestId: 'R', HostId: 'H', xmlns: 'http://…' }))).toEqual({
      code: 'AccessDenied',
      message: 'Access Denied',
      detail: {},
    }));

  it('leaves out elements that hold others', () =>
    expect(errorDocumentOf(thrown({ Code: 'A', Tags: { Tag: '1' }, Names: ['a', 'b'] }))?.detail).toEqual({}));

  it('has no message where S3 gave none, in place of the SDK’s', () =>
    expect(errorDocumentOf(thrown({ Code: 'NoSuchCORSConfiguration' }, 'UnknownError'))?.message).toBe(''));

  it('keeps an element whose text is empty', () =>
    expect(errorDocumentOf(thrown({ Code: 'NoSuchVersion', VersionId: '' }))?.detail).toEqual({ VersionId: '' }));
});

describe('a document that repeats secrets', () => {
  const token = `IQoJb3JpZ2luX2VjE${'aB3/+xY9'.repeat(60)}==`;
  const keyId = 'ASIAIOSFODNN7EXAMPLE';
  const customerKey = Buffer.alloc(32, 7).toString('base64');

  it.each<[string, object, string]>([
    ['an expired token', { Code: 'ExpiredToken', 'Token-0': token }, 'The provided token has expired.'],
    [
      'a wrong signature',
      {
        Code: 'SignatureDoesNotMatch',
        AWSAccessKeyId: keyId,
        StringToSign: `AWS4-HMAC-SHA256 ${token}`,
        StringToSignBytes: token,
        CanonicalRequest: `HEAD / X-Amz-Security-Token=${token}`,
        CanonicalRequestBytes: token,
        SignatureProvided: 'f00d',
      },
      'The request signature we calculated does not match.',
    ],
    ['an unknown access key', { Code: 'InvalidAccessKeyId', AWSAccessKeyId: keyId }, 'It does not exist.'],
    [
      'a customer key that is refused',
      {
        Code: 'InvalidArgument',
        ArgumentName: 'x-amz-server-side-encryption-customer-key',
        ArgumentValue: customerKey,
      },
      `Not a key: ${customerKey}`,
    ],
    ['a message with a token', { Code: 'InvalidToken' }, `The token ${token} is malformed.`],
  ])('keeps none: %s', (_what, elements, message) => {
    const told = JSON.stringify(errorDocumentOf(thrown(elements, message)));
    for (const secret of [token, keyId, customerKey, 'f00d']) expect(told).not.toContain(secret);
    expect(told).toContain(message.slice(0, 8));
  });

  it('keeps the value of an argument that is none', () =>
    expect(
      errorDocumentOf(thrown({ Code: 'InvalidArgument', ArgumentName: 'versionId', ArgumentValue: 'first' }))?.detail,
    ).toEqual({ ArgumentName: 'versionId', ArgumentValue: 'first' }));

  it('leaves out of a message what has the form of a key of 32 bytes, or the length of a token', () => {
    const message = (text: string) => errorDocumentOf(thrown({ Code: 'A' }, `of ${text}.`))?.message;
    expect(message(customerKey)).toBe('of ….');
    expect(message('a'.repeat(100))).toBe('of ….');
    expect(message('a'.repeat(99))).toBe(`of ${'a'.repeat(99)}.`);
    const arn = 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_ReadOnlyAccess_0123456789abcdef/somebody';
    expect(message(arn)).toBe(`of ${arn}.`);
  });
});

describe('there is none', () => {
  it.each<[string, unknown]>([
    ['a failure of the network', new TypeError('Failed to fetch')],
    ['an answer without a body', thrown({ name: 'NotFound' }, 'UnknownError')],
    ['a code that is empty', thrown({ Code: '' })],
    ['a code that is no text', thrown({ Code: { Value: 'A' } })],
    ['what is no error', { Code: 'AccessDenied' }],
    ['nothing', undefined],
  ])('in %s', (_what, value) => expect(errorDocumentOf(value)).toBeUndefined());
});
