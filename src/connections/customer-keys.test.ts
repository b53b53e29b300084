import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenRequest, Place } from '../object-head/head-request.ts';
import type { Connection } from './config.ts';

let keys: typeof import('./customer-keys.ts');
beforeEach(async () => {
  vi.resetModules();
  keys = await import('./customer-keys.ts');
});

const connection: Connection = {
  name: 'lab',
  region: 'us-east-1',
  endpoint: 'http://lab.example',
  pathStyle: true,
  store: 'other',
  credentials: { kind: 'anonymous' },
};
const object: OpenRequest = { bucket: 'b', key: 'k', checksumMode: 'ENABLED', sseCustomerAlgorithm: 'AES256' };
const version: OpenRequest = { ...object, versionId: 'v1' };
const here = (request: OpenRequest) => ({ request, place: {} });
const remember = (request: OpenRequest, key?: string) => keys.rememberCustomerKey(here(request), connection, key);
const keyOf = (link: { request: OpenRequest; place: Place }, of = connection) => keys.customerKeyOf(link, of);

describe('a customer key', () => {
  it('is used for the object that it was typed for, and for its versions', () => {
    remember(object, 'one');
    expect(keyOf(here(object))?.key).toBe('one');
    expect(keyOf(here(version))?.key).toBe('one');
  });

  it('is not used for another object, also where the names run together to the same text', () => {
    remember({ ...object, bucket: 'b', key: 'c/k' }, 'one');
    expect(keyOf(here({ ...object, bucket: 'b/c', key: 'k' }))).toBeUndefined();
  });

  it('does not follow a link that names the same object at another address, or in another connection', () => {
    remember(object, 'one');
    expect(keyOf({ ...here(object), place: { endpoint: 'https://evil.example' } })).toBeUndefined();
    expect(keyOf(here(object), { ...connection, name: 'other' })).toBeUndefined();
  });

  it('does not follow the host that a bucket becomes part of', () => {
    const named = { ...object, bucket: 'reports' };
    remember(named, 'one');
    expect(keyOf(here(named))?.key).toBe('one');
    expect(keyOf({ ...here(named), place: { pathStyle: false } })).toBeUndefined();
  });

  it('is not given to an edit of the connection, nor that edit’s to the next', () => {
    remember(object, 'one');
    const edited: Connection = { ...connection, visit: { id: 1, how: 'edited' } };
    expect(keyOf(here(object), edited)).toBeUndefined();
    keys.rememberCustomerKey(here(object), edited, 'two');
    expect(keyOf(here(object), edited)?.key).toBe('two');
    expect(keyOf(here(object), { ...edited, visit: { id: 2, how: 'edited' } })).toBeUndefined();
    expect(keyOf(here(object))?.key).toBe('one');
  });

  it('of one version counts for that version alone', () => {
    remember(object, 'one');
    remember(version, 'two');
    expect(keyOf(here(version))?.key).toBe('two');
    expect(keyOf(here(object))?.key).toBe('one');
    expect(keyOf(here({ ...object, versionId: 'v2' }))?.key).toBe('one');
  });

  it('tells the version called null from the current one', () => {
    remember({ ...object, versionId: 'null' }, 'one');
    expect(keyOf(here(object))).toBeUndefined();
  });

  it('gets another id when it changes, and keeps it when it does not', () => {
    remember(object, 'one');
    const first = keyOf(here(object));
    remember(object, 'one');
    expect(keyOf(here(object))).toBe(first);
    remember(object, 'two');
    expect(keyOf(here(object))?.id).not.toBe(first?.id);
  });

  it('tells those who listen when it changes, and only then', () => {
    const listener = vi.fn();
    const stop = keys.subscribeToCustomerKeys(listener);
    expect(remember(object, 'one')).toBe(true);
    expect(remember(object, 'one')).toBe(false);
    stop();
    remember(object, 'two');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('may be that there is to be none, which is another thing than not knowing', () => {
    expect(keys.lacksCustomerKey(here(object), connection)).toBe(true);
    remember(object);
    expect(keys.lacksCustomerKey(here(object), connection)).toBe(false);
    expect(keys.withCustomerKey(object, keyOf(here(object)))).toEqual(object);
  });
});

describe('sending', () => {
  it('puts the key in where the request says SSE-C', () =>
    expect(keys.withCustomerKey(object, { id: 1, key: 'one' })).toEqual({ ...object, sseCustomerKey: 'one' }));
  it('keeps it out of a request that does not', () => {
    const { sseCustomerAlgorithm: _none, ...plain } = object;
    expect(keys.withCustomerKey(plain, { id: 1, key: 'one' })).toEqual(plain);
    expect(keys.lacksCustomerKey(here(plain), connection)).toBe(false);
  });
});
