import { SigninState } from 'oidc-client-ts';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { statePrefix } from './kept-sign-in.ts';
import { forgetBegun, rememberLink, takeSignInReturn } from './sign-in-return.ts';

const left = { connection: 'prod', fragment: '#/inspect?v=1&bucket=b&key=a%20%2B%25%23' };

function pageAt(href: string) {
  const shown: string[] = [];
  const history = { replaceState: (_state: unknown, _title: string, url: string) => void shown.push(url) };
  return { shown, page: { location: { href }, history } as Parameters<typeof takeSignInReturn>[0] };
}

/** Session storage as the library leaves it when a sign-in begins. */
async function begun(id: string, data: unknown) {
  const args = { data, authority: 'https://login.example', client_id: 'c', redirect_uri: 'https://app.example/' };
  const state = await SigninState.create({ id, scope: 'openid', request_type: 'si:r', code_verifier: true, ...args });
  return memoryStorage({ [statePrefix + id]: state.toStorageString() });
}

describe('a return', () => {
  it('brings the link back, and takes the code out of the address before anything reads it', async () => {
    const { page, shown } = pageAt('https://app.example/folder/?code=c0de&state=s1');
    const storage = await begun('s1', left);
    expect(takeSignInReturn(page, () => storage)).toEqual({
      url: 'https://app.example/folder/?code=c0de&state=s1',
      connection: 'prod',
    });
    expect(shown).toEqual([`https://app.example/folder/${left.fragment}`]);
  });

  it('with an error is one, too, and parameters that are none of its own stay', async () => {
    const { page, shown } = pageAt('https://app.example/?lang=de&error=access_denied&error_description=no&state=s1');
    const storage = await begun('s1', left);
    expect(takeSignInReturn(page, () => storage)?.connection).toBe('prod');
    expect(shown).toEqual([`https://app.example/?lang=de${left.fragment}`]);
  });

  it('that comes a second time finds the link that was left last', () => {
    const storage = memoryStorage();
    rememberLink(left, () => storage);
    const { page, shown } = pageAt('https://app.example/?code=c0de&state=gone');
    expect(takeSignInReturn(page, () => storage)?.connection).toBe('prod');
    expect(shown).toEqual([`https://app.example/${left.fragment}`]);
  });

  it.each([
    ['nothing', undefined],
    ['no storage', 'none'],
    ['no JSON', '{'],
    ['no state', 'null'],
    ['data of another kind', '{"data":{"connection":1,"fragment":"#/"}}'],
  ])('that finds %s belongs to no connection, and its code goes all the same', (_what, text) => {
    const { page, shown } = pageAt('https://app.example/?code=c0de&state=s1#/inspect?key=k');
    const storage = memoryStorage(text === undefined ? {} : { [`${statePrefix}s1`]: text });
    expect(takeSignInReturn(page, () => (text === 'none' ? undefined : storage))).toEqual({
      url: 'https://app.example/?code=c0de&state=s1#/inspect?key=k',
    });
    expect(shown).toEqual(['https://app.example/#/inspect?key=k']);
  });

  it('leads nowhere but to this page, whatever was left behind', async () => {
    const { page, shown } = pageAt('https://app.example/?code=c0de&state=s1');
    const storage = await begun('s1', { connection: 'prod', fragment: 'https://evil.example/' });
    takeSignInReturn(page, () => storage);
    expect(shown.map((url) => new URL(url).origin)).toEqual(['https://app.example']);
  });
});

it('sign-ins that were given up leave nothing, once another begins or somebody signs out', async () => {
  const storage = await begun('s1', left);
  storage.setItem(`${statePrefix}s2`, '{}');
  storage.setItem('headlight.signed-in:[]', '{}');
  storage.setItem('another', 'page’s');
  rememberLink(left, () => storage);
  forgetBegun(() => storage);
  expect(Array.from({ length: storage.length }, (_, index) => storage.key(index))).toEqual([
    'headlight.signed-in:[]',
    'another',
  ]);
});

describe('an address stays as it is', () => {
  it.each([
    'https://app.example/',
    'https://app.example/?code=1',
    'https://app.example/?state=1&x=2',
    'https://app.example/#/?code=1&state=2',
  ])('%s', (href) => {
    const { page, shown } = pageAt(href);
    expect(takeSignInReturn(page, () => memoryStorage())).toBeUndefined();
    expect(shown).toEqual([]);
  });
});
