import { expect, it } from 'vitest';
import { identityCache } from './identity-cache.ts';

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as unknown as Storage;
}
const closed = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

it('gives back what it was given, until it is removed', () => {
  const storage = memory();
  const cache = identityCache(() => storage);
  cache.setItem('pool', 'us-east-1:5eed');
  expect(cache.getItem('pool')).toBe('us-east-1:5eed');
  expect(identityCache(() => storage).getItem('pool')).toBe('us-east-1:5eed');
  cache.removeItem('pool');
  expect(cache.getItem('pool')).toBeNull();
});

it('knows whether the last id came from it', () => {
  const cache = identityCache(memory);
  expect(cache.wasUsed()).toBe(false);
  const storage = memory();
  const kept = identityCache(() => storage);
  kept.setItem('pool', 'x');
  expect(kept.wasUsed()).toBe(false);
  kept.getItem('pool');
  expect(kept.wasUsed()).toBe(true);
  kept.getItem('another pool');
  expect(kept.wasUsed()).toBe(false);
});

it('is empty where the page may not store anything, and does not throw', () => {
  for (const cache of [identityCache(closed), identityCache(() => undefined)]) {
    cache.setItem('pool', 'x');
    cache.removeItem('pool');
    expect(cache.getItem('pool')).toBeNull();
    expect(cache.wasUsed()).toBe(false);
  }
});

it('is empty where the storage is full', () => {
  const full = { ...memory(), setItem: closed } as unknown as Storage;
  const cache = identityCache(() => full);
  cache.setItem('pool', 'x');
  expect(cache.getItem('pool')).toBeNull();
});
