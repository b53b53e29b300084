import { describe, expect, it } from 'vitest';
import type { Located } from '../object-head/locator/located.ts';
import type { Config, Connection } from './config.ts';
import { linkFor } from './link-for.ts';

const here = (connection?: string, place = {}) => ({ connection, place });

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
    expect(linkFor(config, located(), here())).toEqual({ request, place: {} });
    expect(linkFor(config, located(), here('aws'))).toEqual({ request, place: {} });
  });
  it('stays in the connection in force', () =>
    expect(linkFor(config, located(), here('lab'))).toEqual({ connection: 'lab', request, place: {} }));
  it('goes to the connection that the text names', () =>
    expect(linkFor(config, located({ connection: 'aws' }), here('lab'))).toEqual({ request, place: {} }));
  it('keeps checksum mode off where the text says so', () =>
    expect(
      linkFor(config, located({ request: { bucket: 'b', key: 'k', checksumMode: 'off' } }), here())?.request,
    ).toEqual({ ...request, checksumMode: 'off' }));
  it('is none for a bucket without a key', () =>
    expect(linkFor(config, located({ request: { bucket: 'b' } }), here())).toBeUndefined());
});

describe('an endpoint', () => {
  const place = { endpoint: minio, pathStyle: true, region: 'eu-west-1' };
  it('that is a connection’s own becomes that connection, which knows its path style', () =>
    expect(linkFor(config, located({ place }), here())).toEqual({
      connection: 'lab',
      request,
      place: { region: 'eu-west-1' },
    }));
  it('that several connections have goes to the one in force', () =>
    expect(linkFor(config, located({ place }), here('lab-unsigned'))?.connection).toBe('lab-unsigned'));
  it('that no connection has stays in the link', () => {
    const foreign = { endpoint: 'https://foreign.example', pathStyle: false };
    expect(linkFor(config, located({ place: foreign }), here('lab'))).toEqual({
      connection: 'lab',
      request,
      place: foreign,
    });
  });
});

describe('an address of Amazon S3', () => {
  const address = located({ form: 'https-url', place: { region: 'eu-west-1' } });
  it('is asked there, whatever store is in force', () =>
    expect(linkFor(config, address, here('lab'))).toEqual({ request, place: { region: 'eu-west-1' } }));
  it('stays with the connection in force where none goes there, which the preview says', () => {
    const lab = { ...config, connections: config.connections.slice(1), defaultConnection: 'lab' };
    expect(linkFor(lab, address, here('lab'))).toEqual({ request, place: { region: 'eu-west-1' } });
  });
});

describe('a name without a place', () => {
  const place = { region: 'eu-west-1' };
  it('is asked where one is looking already', () =>
    expect(linkFor(config, located(), here('lab', place))?.place).toBe(place));
  it('goes elsewhere where the text says so', () =>
    expect(linkFor(config, located({ place: { region: 'us-west-2' } }), here('lab', place))?.place).toEqual({
      region: 'us-west-2',
    }));
  it('is asked at the defaults of another connection that the text names', () =>
    expect(linkFor(config, located({ connection: 'aws' }), here('lab', place))?.place).toEqual({}));
});
