import { expect, it } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { forgetSignIn, keepSignIn, keptSignIn } from './kept-sign-in.ts';

const signIn = { authority: 'https://login.example', clientId: 'page', scope: 'openid' };
const ada = { idToken: 'i', refreshToken: 'r', expiresAt: 1, account: 'ada@example.com', preferredRole: 'arn:…' };

it('is there until it is forgotten, for every connection with the same provider and client', () => {
  const storage = memoryStorage();
  keepSignIn(signIn, ada, () => storage);
  expect(keptSignIn({ ...signIn, scope: 'openid email' }, () => storage)).toEqual(ada);
  forgetSignIn(signIn, () => storage);
  expect(keptSignIn(signIn, () => storage)).toBeUndefined();
  expect(storage.length).toBe(0);
});

it.each([
  { ...signIn, clientId: 'another' },
  { ...signIn, authority: 'https://login.example/' },
])('is not that of %j', (other) => {
  const storage = memoryStorage();
  keepSignIn(signIn, ada, () => storage);
  expect(keptSignIn(other, () => storage)).toBeUndefined();
});

it.each(['', '{', 'null', '{"idToken":1}', '{"idToken":"i","account":"a"}'])('of the text %j is nobody’s', (text) => {
  const storage = memoryStorage();
  keepSignIn(signIn, ada, () => storage);
  storage.setItem(storage.key(0) ?? '', text);
  expect(keptSignIn(signIn, () => storage)).toBeUndefined();
});

it('is nobody’s where the page may not use storage', () => expect(keptSignIn(signIn, () => undefined)).toBeUndefined());
