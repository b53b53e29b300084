import { expect, it } from 'vitest';
import { type ReadingParts, readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { requesterPays } from './requester-pays.ts';

const title = (parts: ReadingParts) => {
  const found = requesterPays.explain(readingOf(parts));
  return found && plainText(found.title);
};
const request = { requestPayer: 'requester' } as const;

it('says who paid where S3 charged the caller', () =>
  expect(title({ request, headers: { 'x-amz-request-charged': 'requester' } })).toBe(
    'You paid for this request, not the bucket’s owner.',
  ));
it('says so on a 304 too, which is a request like any other', () =>
  expect(title({ status: 304, request, headers: { 'x-amz-request-charged': 'requester' } })).toMatch(/^You paid/));
it('says that an offer was not taken up where the header is provably missing', () =>
  expect(title({ request })).toBe('You offered to pay for this request, and were not charged.'));
it('does not conclude that from a header that CORS may hide, or from an error', () => {
  expect(title({ request, knowledge: {} })).toBeUndefined();
  expect(title({ request, status: 404 })).toBeUndefined();
});
it('is silent where nobody offered to pay, and for a value that S3 does not have', () => {
  expect(title({})).toBeUndefined();
  expect(title({ request, headers: { 'x-amz-request-charged': 'owner' } })).toBeUndefined();
});
