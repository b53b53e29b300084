import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { type KeptObject, objectOf } from './kept-objects.ts';
import { mostPinned, pin, unpin, unpinAll } from './pinned-objects.ts';

const object = (key: string) => objectOf({ request: { bucket: 'b-1', key, checksumMode: 'ENABLED' }, place: {} });
const keys = () =>
  (JSON.parse(localStorage.getItem('headlight:pinned:/') ?? '[]') as KeptObject[]).map(({ key }) => key);

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('location', { href: 'https://me.example/#/' });
});
afterEach(() => void vi.unstubAllGlobals());

it('the newest is first, and nothing is there twice', () => {
  for (const key of ['a', 'b', 'c', 'a']) expect(pin(object(key))).toBe('kept');
  expect(keys()).toEqual(['a', 'c', 'b']);
});

it('what is unpinned goes back to where it was', () => {
  for (const key of ['a', 'b', 'c']) pin(object(key));
  unpin(object('b'));
  expect(keys()).toEqual(['c', 'a']);
  pin(object('b'), 1);
  expect(keys()).toEqual(['c', 'b', 'a']);
});

it('versions of an object are pinned each by itself', () => {
  const { request, place } = { request: { bucket: 'b-1', key: 'a', checksumMode: 'ENABLED' }, place: {} } as const;
  pin(objectOf({ request, place }));
  pin(objectOf({ request: { ...request, versionId: 'null' }, place }));
  expect(keys()).toEqual(['a', 'a']);
});

it('no pin is dropped for another one', () => {
  const all = Array.from({ length: mostPinned }, (_, index) => object(String(index)));
  for (const one of all) pin(one);
  expect(pin(object('one more'))).toBe('full');
  expect(keys()).not.toContain('one more');
  expect(keys()).toHaveLength(mostPinned);
  expect(pin(object('0'))).toBe('kept');
  unpin(object('1'));
  expect(pin(object('one more'))).toBe('kept');
});

it('all can be unpinned at once', () => {
  pin(object('a'));
  unpinAll();
  expect(localStorage.length).toBe(0);
});
