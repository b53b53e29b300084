import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { idTokenWith, oidcServer, type TokenAnswer } from '../../testing/oidc-server.ts';
import { idToken, isOver, renewed } from './id-token.ts';
import { forgetSignIn, type KeptSignIn, keepSignIn, keptSignIn } from './kept-sign-in.ts';

const now = 1_800_000_000_000;
const signInAt = (authority: string) => ({ authority, clientId: 'page', scope: 'openid' });
const old = idTokenWith({ sub: 'ada', exp: now / 1000 + 60 });
const fresh = idTokenWith({ sub: 'ada', exp: now / 1000 + 3600 });
const ada: KeptSignIn = { idToken: old, refreshToken: 'r1', expiresAt: now + 60_000, account: 'ada' };
const good: TokenAnswer = () => ({ id_token: fresh, refresh_token: 'r2' });
const tokensAsked = ({ asked }: { asked: readonly { path: string }[] }) =>
  asked.filter(({ path }) => path === '/token');

beforeEach(() => void vi.stubGlobal('sessionStorage', memoryStorage()));
afterEach(() => void vi.unstubAllGlobals());

it('a token is over half a minute before its end', () => {
  expect(isOver(ada, now + 29_999)).toBe(false);
  expect(isOver(ada, now + 30_000)).toBe(true);
});

describe('the ID token', () => {
  it('is the one that is kept, while it has time left', async () => {
    await using provider = await oidcServer(good);
    keepSignIn(signInAt(provider.url), ada);
    expect(await idToken(signInAt(provider.url), now)).toBe(old);
    expect(provider.asked).toEqual([]);
  });

  it('is renewed once for all who wait, since a refresh token counts once', async () => {
    await using provider = await oidcServer(good);
    const signIn = signInAt(provider.url);
    keepSignIn(signIn, ada);
    const later = now + 3_000_000;
    expect(await Promise.all([idToken(signIn, later), idToken({ ...signIn }, later), renewed(signIn)])).toMatchObject([
      fresh,
      fresh,
      { idToken: fresh },
    ]);
    expect(tokensAsked(provider)).toHaveLength(1);
    expect(keptSignIn(signIn)).toMatchObject({ idToken: fresh, refreshToken: 'r2' });
    expect(await idToken(signIn, later)).toBe(fresh);
    expect(tokensAsked(provider)).toHaveLength(1);
  });

  it('that cannot be renewed is left for Cognito to judge: this device’s clock may be wrong', async () => {
    const { refreshToken: _, ...once } = ada;
    keepSignIn(signInAt('https://login.example'), once);
    expect(await idToken(signInAt('https://login.example'), now + 9_000_000)).toBe(old);
  });

  it('of nobody is none', async () =>
    expect(idToken(signInAt('https://login.example'), now)).rejects.toMatchObject({ problem: { kind: 'ended' } }));
});

describe('a renewal', () => {
  it('that the provider refuses leaves what is kept to whoever decides that it has ended', async () => {
    await using provider = await oidcServer(() => 'invalid_grant');
    keepSignIn(signInAt(provider.url), ada);
    await expect(renewed(signInAt(provider.url))).rejects.toMatchObject({ problem: { kind: 'ended' } });
    expect(keptSignIn(signInAt(provider.url))).toEqual(ada);
  });

  it('that failed for want of a network can be tried again', async () => {
    let fails = true;
    await using provider = await oidcServer(() => (fails ? 'temporarily_unavailable' : good({})));
    keepSignIn(signInAt(provider.url), ada);
    await expect(renewed(signInAt(provider.url))).rejects.toThrow();
    fails = false;
    expect(await renewed(signInAt(provider.url))).toMatchObject({ idToken: fresh });
  });

  it('that storage has no room for is good until the page is left, and leaves no token that is used up', async () => {
    await using provider = await oidcServer(good);
    const signIn = signInAt(provider.url);
    keepSignIn(signIn, ada);
    vi.spyOn(sessionStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const later = now + 3_000_000;
    expect(await idToken(signIn, later)).toBe(fresh);
    expect(await idToken(signIn, later)).toBe(fresh);
    expect(tokensAsked(provider)).toHaveLength(1);
    expect(keptSignIn(signIn)).toMatchObject({ refreshToken: 'r2' });
    expect(sessionStorage.length).toBe(0);
    forgetSignIn(signIn);
    expect(keptSignIn(signIn)).toBeUndefined();
  });

  it('that comes after signing out signs nobody in again', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await using provider = await oidcServer(async () => {
      await gate;
      return { id_token: fresh };
    });
    const signIn = signInAt(provider.url);
    keepSignIn(signIn, ada);
    const renewal = renewed(signIn);
    await expect.poll(() => tokensAsked(provider).length).toBe(1);
    forgetSignIn(signIn);
    release();
    await expect(renewal).rejects.toMatchObject({ problem: { kind: 'ended' } });
    expect(keptSignIn(signIn)).toBeUndefined();
  });
});
