import { expect, it } from 'vitest';
import { addressSpace } from './explain-failure-address.ts';

it.each([
  ['http://localhost:9000', 'this device'],
  ['http://bucket.localhost:9000', 'this device'],
  ['http://127.0.0.1:7480', 'this device'],
  ['http://[::1]:9000', 'this device'],
  ['http://10.0.0.1', 'local network'],
  ['http://192.168.1.20:9000', 'local network'],
  ['http://172.16.0.1', 'local network'],
  ['http://172.31.255.255', 'local network'],
  ['http://169.254.1.1', 'local network'],
  ['http://[fd00::1]', 'local network'],
  ['http://[fe80::1]', 'local network'],
  ['http://minio:9000', 'local network'],
  ['https://store.local', 'local network'],
  ['https://s3.corp.internal', 'local network'],
  ['http://172.15.0.1', 'internet'],
  ['http://172.32.0.1', 'internet'],
  ['http://11.0.0.1', 'internet'],
  ['http://[2001:db8::1]', 'internet'],
  ['https://10.example', 'internet'],
  ['https://s3.amazonaws.com', 'internet'],
  ['no address', 'internet'],
])('%s is on %s', (origin, expected) => expect(addressSpace(origin)).toBe(expected));
