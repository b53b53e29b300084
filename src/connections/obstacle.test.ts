import { beforeEach, expect, it, vi } from 'vitest';
import type { InspectLink } from '../url-state/link-schema.ts';
import type { Connection } from './config.ts';
import type { Session } from './session.ts';

let modules: typeof import('./obstacle.ts') & typeof import('./approvals.ts') & typeof import('./customer-keys.ts');
beforeEach(async () => {
  vi.resetModules();
  const [obstacle, approvals, keys] = await Promise.all([
    import('./obstacle.ts'),
    import('./approvals.ts'),
    import('./customer-keys.ts'),
  ]);
  modules = { ...obstacle, ...approvals, ...keys };
});

const connection: Connection = { name: 'aws', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };
const config = { connections: [connection], defaultConnection: 'aws', trustedEndpoints: [] };
const session: Session = { config, clock: undefined };
const plain: InspectLink = { request: { bucket: 'b', key: 'k', checksumMode: 'ENABLED' }, place: {} };
const obstacle = (link: InspectLink) => modules.obstacleTo(link, connection, session);

it('is none before a plain question, nor before one that S3 will refuse', () => {
  expect(obstacle(plain)).toBeUndefined();
  expect(obstacle({ ...plain, request: { ...plain.request, partNumber: 0 } })).toBeUndefined();
});

it('is an endpoint that nobody approved, before anything else', () => {
  const link: InspectLink = { request: { ...plain.request, key: '..' }, place: { endpoint: 'https://evil.example' } };
  expect(obstacle(link)).toEqual({ kind: 'endpoint', origin: 'https://evil.example', customerKey: false });
  modules.approve(connection, { origin: 'https://evil.example', customerKey: false }, { keep: false });
  expect(obstacle(link)).toMatchObject({ kind: 'request', note: { id: 'unfetchable-key' } });
});

it('is a customer key that is still to be typed, until it is', () => {
  const link: InspectLink = { ...plain, request: { ...plain.request, sseCustomerAlgorithm: 'AES256' } };
  expect(obstacle(link)).toEqual({ kind: 'customer-key', to: 'amazonaws.com' });
  modules.rememberCustomerKey(link, connection, 'typed');
  expect(obstacle(link)).toBeUndefined();
});

it('are all there for whoever passes over some, in the order in which they are asked about', () => {
  const typedIn: Connection = { ...connection, credentials: { kind: 'typed-in' } };
  const request = { ...plain.request, key: '..', sseCustomerAlgorithm: 'AES256' };
  const link: InspectLink = { request, place: { endpoint: 'https://evil.example' } };
  expect(modules.obstaclesTo(link, typedIn, session)).toMatchObject([
    { kind: 'endpoint', origin: 'https://evil.example', customerKey: true },
    { kind: 'request' },
    { kind: 'access-keys' },
    { kind: 'customer-key', to: 'https://evil.example' },
  ]);
});
