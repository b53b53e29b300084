import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../testing/memory-storage.ts';
import type { Connection } from './config.ts';

type Approvals = typeof import('./approvals.ts');

const slot = 'headlight:approved-endpoints:/viewer/';
const prod: Connection = { name: 'prod', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };
const other: Connection = { ...prod, name: 'other' };
const edited: Connection = { ...prod, visit: { id: 1, how: 'edited' } };
const origin = 'https://a.example';
const a = { origin, customerKey: false };
const b = { origin: 'https://b.example', customerKey: false };
const unsigned = { credentials: 'anonymous', terms: '[null,{"kind":"anonymous"}]', customerKey: false } as const;

/** As after a reload: memory is gone, the browser's storage is not. */
async function visit(): Promise<Approvals> {
  vi.resetModules();
  return await import('./approvals.ts');
}

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('location', { href: 'https://me.example/viewer/index.html#/inspect?v=1' });
});
afterEach(() => void vi.unstubAllGlobals());

describe('an approval', () => {
  it('is of one connection and one origin', async () => {
    const { approve, isApproved } = await visit();
    expect(isApproved(prod, a)).toBe(false);
    approve(prod, a, { keep: false });
    expect(isApproved(prod, a)).toBe(true);
    expect(isApproved(other, a)).toBe(false);
    expect(isApproved(prod, b)).toBe(false);
    expect(isApproved(edited, a)).toBe(false);
  });

  it('lasts for the visit, unless it is to be kept', async () => {
    const { approve } = await visit();
    approve(prod, a, { keep: false });
    approve(prod, b, { keep: true });
    const { isApproved, approvals } = await visit();
    expect(isApproved(prod, a)).toBe(false);
    expect(isApproved(prod, b)).toBe(true);
    expect(approvals()).toEqual([{ connection: 'prod', ...unsigned, origin: 'https://b.example', kept: true }]);
  });

  it('is taken back for good', async () => {
    const { approve, approvals, takeBack, isApproved } = await visit();
    approve(prod, a, { keep: true });
    for (const one of approvals()) takeBack(one);
    expect(isApproved(prod, a)).toBe(false);
    expect(localStorage.getItem(slot)).toBeNull();
    expect((await visit()).isApproved(prod, a)).toBe(false);
  });

  it('of an edited connection is never kept, nor given to another edit', async () => {
    const { approve, approvals, isApproved } = await visit();
    approve(edited, a, { keep: true });
    expect(approvals()).toMatchObject([{ connection: 'prod#1', kept: false }]);
    expect(localStorage.getItem(slot)).toBeNull();
    expect(isApproved({ ...prod, visit: { id: 2, how: 'edited' } }, a)).toBe(false);
  });

  it('was of what would be sent: it does not cover a connection that signs since', async () => {
    (await visit()).approve(prod, a, { keep: true });
    expect((await visit()).isApproved({ ...prod, credentials: { kind: 'typed-in' } }, a)).toBe(false);
  });

  it('does not cover another pool, nor another store, under the same name', async () => {
    const guest: Connection = { ...prod, credentials: { kind: 'cognito-guest', identityPoolId: 'us-east-1:one' } };
    (await visit()).approve(guest, a, { keep: true });
    const { isApproved, approvals, isOf } = await visit();
    expect(isApproved(guest, a)).toBe(true);
    const changed: readonly Connection[] = [
      { ...guest, credentials: { kind: 'cognito-guest', identityPoolId: 'us-east-1:two' } },
      { ...guest, endpoint: 'https://minio.example' },
    ];
    for (const one of changed) expect(isApproved(one, a)).toBe(false);
    expect([guest, ...changed].map((one) => approvals().map((kept) => isOf(kept, one)))).toEqual([
      [true],
      [false],
      [false],
    ]);
  });

  it('is kept for the folder of this deployment: another one on the same origin does not have it', async () => {
    (await visit()).approve(prod, a, { keep: true });
    vi.stubGlobal('location', { href: 'https://me.example/other/' });
    expect((await visit()).isApproved(prod, a)).toBe(false);
    vi.stubGlobal('location', { href: 'https://me.example/viewer/#/connections' });
    expect((await visit()).isApproved(prod, a)).toBe(true);
  });

  it('covers a customer key only where that was agreed to, and then what goes without one as well', async () => {
    const { approve, isApproved, approvals, takeBack } = await visit();
    const withKey = { origin, customerKey: true };
    approve(prod, a, { keep: true });
    expect(isApproved(prod, withKey)).toBe(false);
    approve(prod, withKey, { keep: false });
    expect(isApproved(prod, withKey)).toBe(true);
    for (const one of approvals()) if (!one.customerKey) takeBack(one);
    expect([isApproved(prod, a), isApproved(prod, withKey)]).toEqual([true, true]);
  });

  it('cannot be given in a frame of another page', async () => {
    const { approve, isApproved, isFramed } = await visit();
    expect(isFramed()).toBe(false);
    vi.stubGlobal('top', {});
    expect(isFramed()).toBe(true);
    approve(prod, a, { keep: true });
    expect(isApproved(prod, a)).toBe(false);
  });

  it('tells whoever listens, until they stop, and gives a new list for each change, which React needs to notice', async () => {
    const { approve, approvals, subscribeToApprovals } = await visit();
    const before = approvals();
    const listener = vi.fn();
    const stop = subscribeToApprovals(listener);
    approve(prod, a, { keep: false });
    stop();
    expect(approvals()).not.toBe(before);
    expect(approvals()).toBe(approvals());
    approve(prod, b, { keep: false });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('what is kept', () => {
  const entry = { connection: 'prod', ...unsigned, origin };

  it('is read entry by entry: a broken one is dropped, and approves nothing', async () => {
    const broken = [
      null,
      'prod',
      { ...entry, origin: 'not an address' },
      { ...entry, origin: 'javascript:alert(1)' },
      { ...entry, origin: 'https://a.example/path' },
      { ...entry, connection: 'prod#1' },
      { connection: 'prod', origin },
      { connection: 'prod', credentials: 'anonymous', origin },
      { ...entry, credentials: 'constructor' },
    ];
    localStorage.setItem(slot, JSON.stringify([...broken, { ...entry, origin: 'https://b.example' }]));
    const { approvals, isApproved } = await visit();
    expect(approvals()).toEqual([{ ...entry, origin: 'https://b.example', kept: true }]);
    expect(isApproved(edited, a)).toBe(false);
  });

  it.each(['', '{', '{"connection":"prod"}', 'null'])('is nothing where it cannot be read: %j', async (text) => {
    localStorage.setItem(slot, text);
    expect((await visit()).approvals()).toEqual([]);
  });

  it('is for the visit alone where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { approve, approvals, isApproved } = await visit();
    approve(prod, a, { keep: true });
    expect(isApproved(prod, a)).toBe(true);
    expect(approvals()).toMatchObject([{ kept: false }]);
  });

  it('is not written over by a tab that did not see it', async () => {
    const here = await visit();
    here.approvals();
    localStorage.setItem(slot, JSON.stringify([entry]));
    here.approve(other, a, { keep: true });
    expect((await visit()).approvals().map(({ connection }) => connection)).toEqual(['prod', 'other']);
  });

  it('counts no more once another tab took it back', async () => {
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    localStorage.setItem(slot, JSON.stringify([entry]));
    const { isApproved, subscribeToApprovals } = await visit();
    const stop = subscribeToApprovals(() => {});
    expect(isApproved(prod, a)).toBe(true);
    localStorage.removeItem(slot);
    events.dispatchEvent(Object.assign(new Event('storage'), { key: slot }));
    expect(isApproved(prod, a)).toBe(false);
    stop();
  });
});
