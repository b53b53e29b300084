import { describe, expect, it } from 'vitest';
import type { Located } from '../object-head/locator/located.ts';
import type { Config, Connection } from './config.ts';
import { linkFor } from './link-for.ts';

const connection = (name: string, endpoint?: string): Connection => ({
  name,
  region: 'us-east-1',
  store: 'aws',
  credentials: { kind: 'anonymous' },
  ...(endpoint === undefined ? {} : { endpoint }),
});
const minio = 'http://minio.example:9000';
const config: Config = {
  connections: [connection('aws'), connection('lab', minio), connection('lab-unsigned', minio)],
  defaultConnection: 'aws',
  trustedEndpoints: [],
};
const located = (change: Partial<Located> = {}): Located => ({
  form: 's3-uri',
  request: { bucket: 'b', key: 'k' },
  place: {},
  notices: [],
  ...change,
});
const request = { bucket: 'b', key: 'k', checksumMode: 'ENABLED' };

describe('the link for a located object', () => {
  it('leaves the default connection out, and turns checksum mode on', () => {
    expect(linkFor(config, located(), undefined)).toEqual({ request, place: {} });
    expect(linkFor(config, located(), 'aws')).toEqual({ request, place: {} });
  });
  it('stays in the connection in force', () =>
    expect(linkFor(config, located(), 'lab')).toEqual({ connection: 'lab', request, place: {} }));
  it('goes to the connection that the text names', () =>
    expect(linkFor(config, located({ connection: 'aws' }), 'lab')).toEqual({ request, place: {} }));
  it('keeps checksum mode off where the text says so', () =>
    expect(
      linkFor(config, located({ request: { bucket: 'b', key: 'k', checksumMode: 'off' } }), undefined)?.request,
    ).toEqual({ ...request, checksumMode: 'off' }));
  it('is none for a bucket without a key', () =>
    expect(linkFor(config, located({ request: { bucket: 'b' } }), undefined)).toBeUndefined());
});

describe('an endpoint', () => {
  const place = { endpoint: minio, pathStyle: true, region: 'eu-west-1' };
  it('that is a connection’s own becomes that connection, which knows its path style', () =>
    expect(linkFor(config, located({ place }), undefined)).toEqual({
      connection: 'lab',
      request,
      place: { region: 'eu-west-1' },
    }));
  it('that several connections have goes to the one in force', () =>
    expect(linkFor(config, located({ place }), 'lab-unsigned')?.connection).toBe('lab-unsigned'));
  it('that no connection has stays in the link', () => {
    const foreign = { endpoint: 'https://foreign.example', pathStyle: false };
    expect(linkFor(config, located({ place: foreign }), 'lab')).toEqual({ connection: 'lab', request, place: foreign });
  });
});
