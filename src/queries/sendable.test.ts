import { expect, it } from 'vitest';
import type { Connection } from '../connections/config.ts';
import type { Session } from '../connections/session.ts';
import type { NoAnswer } from '../object-head/failure.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { assertSendable, ofTheHead } from './sendable.ts';
import { canListVersions } from './version-listing.ts';

const unsigned: Connection = { name: 'aws', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };
const typedIn: Connection = { ...unsigned, credentials: { kind: 'typed-in' } };
const session: Session = {
  config: { connections: [unsigned], defaultConnection: 'aws', trustedEndpoints: [] },
  clock: undefined,
};
const plain: InspectLink = { request: { bucket: 'b', key: 'k', checksumMode: 'ENABLED' }, place: {} };
const sealed: InspectLink = { ...plain, request: { ...plain.request, sseCustomerAlgorithm: 'AES256' } };
const unfetchable: InspectLink = { ...plain, request: { ...plain.request, key: '..' } };
const elsewhere: InspectLink = { ...plain, place: { endpoint: 'https://evil.example' } };
const abroad: InspectLink = { ...plain, place: { region: 'cn-north-1' } };

/** Why it is not sent; undefined where it may be. */
function why(link: InspectLink, connection = unsigned, ignored?: typeof ofTheHead): unknown {
  try {
    assertSendable(link, connection, session, ignored);
    return undefined;
  } catch (error) {
    const { failure } = error as NoAnswer;
    return failure.kind === 'not-sendable' ? failure.message : failure;
  }
}

it('nothing stands in the way of a plain question', () => expect(why(plain)).toBeUndefined());

it.each([
  ['an endpoint that nobody approved', elsewhere, unsigned, 'Nobody approved https://evil.example.'],
  ['a region of another domain', abroad, unsigned, 'Nobody approved https://s3.cn-north-1.amazonaws.com.cn.'],
  ['access keys that nobody typed', plain, typedIn, 'Access keys are missing.'],
])('%s stands in the way of every question, lists included', (_, link, connection, message) => {
  expect(why(link, connection)).toBe(message);
  expect(why(link, connection, ofTheHead)).toBe(message);
  expect(canListVersions(link, connection, session)).toBe(false);
});

it.each([
  ['a customer key that nobody typed', sealed, 'The customer key is missing.'],
  ['a key that no browser can ask for', unfetchable, expect.stringContaining('..')],
])('%s stands in the way of a HEAD, and of no list', (_, link, message) => {
  expect(why(link)).toEqual(message);
  expect(why(link, unsigned, ofTheHead)).toBeUndefined();
  expect(canListVersions(link, unsigned, session)).toBe(true);
});
