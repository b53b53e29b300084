import { expect, test, vi } from 'vitest';
import {
  forgetTypedInKeys,
  subscribeToTypedInKeys,
  takeTypedInKeys,
  typedInKeysOf,
  typedInKeysVersion,
} from './typed-in-keys.ts';

const keys = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' };

test('typed-in keys belong to one connection, until they are forgotten', () => {
  takeTypedInKeys('ceph', keys);
  expect(typedInKeysOf('ceph')).toEqual(keys);
  expect(typedInKeysOf('prod')).toBeUndefined();
  forgetTypedInKeys('ceph');
  expect(typedInKeysOf('ceph')).toBeUndefined();
});

test('each change is told, and has a version of its own', () => {
  const listener = vi.fn();
  const stop = subscribeToTypedInKeys(listener);
  const before = typedInKeysVersion();
  takeTypedInKeys('ceph', keys);
  const after = typedInKeysVersion();
  stop();
  forgetTypedInKeys('ceph');
  expect(after).not.toBe(before);
  expect(listener).toHaveBeenCalledTimes(1);
});
