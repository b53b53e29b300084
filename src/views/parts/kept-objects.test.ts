import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { keptObjects, objectOf } from './kept-objects.ts';

const link = (key: string): InspectLink => ({ request: { bucket: 'b-1', key, checksumMode: 'ENABLED' }, place: {} });
const a = objectOf(link('a'));
const b = objectOf(link('b'));
const slot = 'headlight:list:/viewer/';
const list = () => keptObjects('headlight:list:', 3);

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('location', { href: 'https://me.example/viewer/index.html#/' });
});
afterEach(() => void vi.unstubAllGlobals());

describe('objectOf', () => {
  it('keeps the name and the place of an object', () => {
    const { request } = link('a/b c');
    const whole = { request: { ...request, versionId: 'v1' }, place: { region: 'eu-west-1' }, connection: 'prod' };
    expect(objectOf(whole)).toEqual({
      bucket: 'b-1',
      key: 'a/b c',
      versionId: 'v1',
      link: '#/inspect?v=1&connection=prod&bucket=b-1&key=a%2Fb%20c&versionId=v1&region=eu-west-1',
    });
  });

  it('keeps nothing of what was asked about it', () => {
    const { request } = link('a');
    const asked = { ...request, range: 'bytes=0-', ifMatch: '"x"', sseCustomerAlgorithm: 'AES256' };
    expect(objectOf({ request: asked, place: {} })).toEqual(a);
  });
});

describe('a list of objects', () => {
  it('is there at the next visit, in this folder alone', () => {
    expect(list().replace([a, b])).toBe(true);
    expect(list().read()).toEqual([a, b]);
    vi.stubGlobal('location', { href: 'https://me.example/another/#/' });
    expect(list().read()).toEqual([]);
  });

  it('leaves nothing behind when it is empty', () => {
    list().replace([a]);
    list().replace([]);
    expect(localStorage.length).toBe(0);
  });

  it.each(['{', 'null', '{}', '"x"', '[null, 1, [], {}]', '[{"bucket":"a","key":"b","link":"javascript:x"}]'])(
    'reads nothing out of %s',
    (text) => {
      localStorage.setItem(slot, text);
      expect(list().read()).toEqual([]);
    },
  );

  it('passes over what cannot be read, what is there twice, and what it does not know', () => {
    localStorage.setItem(
      slot,
      JSON.stringify([
        { ...b, secret: 'x' },
        { ...a, key: 1 },
        { ...b, key: 'other' },
      ]),
    );
    expect(list().read()).toEqual([b]);
  });

  it('reads no more than it may hold', () => {
    localStorage.setItem(slot, JSON.stringify(['c', 'd', 'e', 'f', 'g'].map((key) => objectOf(link(key)))));
    expect(list().read()).toHaveLength(3);
  });

  it('sees what another tab has changed', () => {
    const [here, there] = [list(), list()];
    here.replace([a]);
    there.replace([b, a]);
    expect(here.read()).toEqual([b, a]);
  });

  it('lasts for the visit where storage is full, and is kept once there is room', () => {
    const visit = list();
    visit.replace([a]);
    const full = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(visit.replace([b, a])).toBe(false);
    expect(visit.read()).toEqual([b, a]);
    expect(list().read()).toEqual([a]);
    full.mockRestore();
    expect(visit.replace(visit.read())).toBe(true);
    expect(list().read()).toEqual([b, a]);
  });

  it('lasts for the visit where storage is closed', () => {
    vi.stubGlobal('localStorage', undefined);
    const visit = list();
    expect(visit.read()).toEqual([]);
    expect(visit.replace([a])).toBe(false);
    expect(visit.read()).toEqual([a]);
  });
});
