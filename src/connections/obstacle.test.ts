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
  expect(obstacle(link)).toEqual({ kind: 'endpoint', origin: 'https://evil.example' });
  modules.approve(connection, 'https://evil.example', { keep: false });
  expect(obstacle(link)).toMatchObject({ kind: 'request', note: { id: 'unfetchable-key' } });
});

it('is a customer key that is still to be typed, until it is', () => {
  const link: InspectLink = { ...plain, request: { ...plain.request, sseCustomerAlgorithm: 'AES256' } };
  expect(obstacle(link)).toEqual({ kind: 'customer-key' });
  modules.rememberCustomerKey(link, connection, 'typed');
  expect(obstacle(link)).toBeUndefined();
});
