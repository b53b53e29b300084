import { describe, expect, it } from 'vitest';
import { errorDocumentOf } from './error-document.ts';

/** What the SDK throws: an error on which every element of the document stands as a property. */
const thrown = (elements: object, message = 'Access Denied') =>
  Object.assign(new Error(message), { name: 'AccessDenied', $fault: 'client', $metadata: {}, ...elements });

describe('the document on what the SDK threw', () => {
  it('has code, message and every other element', () =>
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
