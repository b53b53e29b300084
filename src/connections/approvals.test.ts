import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../testing/memory-storage.ts';
import type { Connection } from './config.ts';

type Approvals = typeof import('./approvals.ts');

const slot = 'headlight:approved-endpoints';
const prod: Connection = { name: 'prod', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };
const other: Connection = { ...prod, name: 'other' };
const edited: Connection = { ...prod, visit: { id: 1, how: 'edited' } };
const origin = 'https://a.example';

/** As after a reload: memory is gone, the browser's storage is not. */
async function visit(): Promise<Approvals> {
  vi.resetModules();
  return await import('./approvals.ts');
}

beforeEach(() => void vi.stubGlobal('localStorage', memoryStorage()));
afterEach(() => void vi.unstubAllGlobals());

describe('an approval', () => {
  it('is of one connection and one origin', async () => {
    const { approve, isApproved } = await visit();
    expect(isApproved(prod, origin)).toBe(false);
    approve(prod, origin, { keep: false });
    expect(isApproved(prod, origin)).toBe(true);
    expect(isApproved(other, origin)).toBe(false);
    expect(isApproved(prod, 'https://b.example')).toBe(false);
    expect(isApproved(edited, origin)).toBe(false);
  });

  it('lasts for the visit, unless it is to be kept', async () => {
    const { approve } = await visit();
    approve(prod, origin, { keep: false });
    approve(prod, 'https://b.example', { keep: true });
    const { isApproved, approvals } = await visit();
    expect(isApproved(prod, origin)).toBe(false);
    expect(isApproved(prod, 'https://b.example')).toBe(true);
    expect(approvals()).toEqual([
      { connection: 'prod', credentials: 'anonymous', origin: 'https://b.example', kept: true },
    ]);
  });

  it('is taken back for good', async () => {
    const { approve, approvals, takeBack, isApproved } = await visit();
    approve(prod, origin, { keep: true });
    for (const one of approvals()) takeBack(one);
    expect(isApproved(prod, origin)).toBe(false);
    expect(localStorage.getItem(slot)).toBeNull();
    expect((await visit()).isApproved(prod, origin)).toBe(false);
  });

  it('of an edited connection is never kept, nor given to another edit', async () => {
    const { approve, approvals, isApproved } = await visit();
    approve(edited, origin, { keep: true });
    expect(approvals()).toMatchObject([{ connection: 'prod#1', kept: false }]);
    expect(localStorage.getItem(slot)).toBeNull();
    expect(isApproved({ ...prod, visit: { id: 2, how: 'edited' } }, origin)).toBe(false);
  });

  it('was of what would be sent: it does not cover a connection that signs since', async () => {
    (await visit()).approve(prod, origin, { keep: true });
    expect((await visit()).isApproved({ ...prod, credentials: { kind: 'typed-in' } }, origin)).toBe(false);
  });

  it('tells whoever listens, until they stop, and gives a new list for each change, which React needs to notice', async () => {
    const { approve, approvals, subscribeToApprovals } = await visit();
    const before = approvals();
    const listener = vi.fn();
    const stop = subscribeToApprovals(listener);
    approve(prod, origin, { keep: false });
    stop();
    expect(approvals()).not.toBe(before);
    expect(approvals()).toBe(approvals());
    approve(prod, 'https://b.example', { keep: false });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('what is kept', () => {
  const entry = { connection: 'prod', credentials: 'anonymous', origin };

  it('is read entry by entry: a broken one is dropped, and approves nothing', async () => {
    const broken = [
      null,
      'prod',
      { ...entry, origin: 'not an address' },
      { ...entry, origin: 'javascript:alert(1)' },
      { ...entry, origin: 'https://a.example/path' },
      { ...entry, connection: 'prod#1' },
      { connection: 'prod', origin },
    ];
    localStorage.setItem(slot, JSON.stringify([...broken, { ...entry, origin: 'https://b.example' }]));
    const { approvals, isApproved } = await visit();
    expect(approvals()).toEqual([{ ...entry, origin: 'https://b.example', kept: true }]);
    expect(isApproved(edited, origin)).toBe(false);
  });

  it.each(['', '{', '{"connection":"prod"}', 'null'])('is nothing where it cannot be read: %j', async (text) => {
    localStorage.setItem(slot, text);
    expect((await visit()).approvals()).toEqual([]);
  });

  it('is for the visit alone where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { approve, approvals, isApproved } = await visit();
    approve(prod, origin, { keep: true });
    expect(isApproved(prod, origin)).toBe(true);
    expect(approvals()).toMatchObject([{ kept: false }]);
  });

  it('is not written over by a tab that did not see it', async () => {
    const here = await visit();
    here.approvals();
    localStorage.setItem(slot, JSON.stringify([entry]));
    here.approve(other, origin, { keep: true });
    expect((await visit()).approvals().map(({ connection }) => connection)).toEqual(['prod', 'other']);
  });

  it('counts no more once another tab took it back', async () => {
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    localStorage.setItem(slot, JSON.stringify([entry]));
    const { isApproved, subscribeToApprovals } = await visit();
    const stop = subscribeToApprovals(() => {});
    expect(isApproved(prod, origin)).toBe(true);
    localStorage.removeItem(slot);
    events.dispatchEvent(Object.assign(new Event('storage'), { key: slot }));
    expect(isApproved(prod, origin)).toBe(false);
    stop();
  });
});
