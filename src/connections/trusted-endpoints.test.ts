import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Place } from '../object-head/head-request.ts';
import type { Config, Connection } from './config.ts';

let trust: typeof import('./trusted-endpoints.ts');
let approvals: typeof import('./approvals.ts');
beforeEach(async () => {
  vi.resetModules();
  trust = await import('./trusted-endpoints.ts');
  approvals = await import('./approvals.ts');
});

const lab: Connection = {
  name: 'lab',
  region: 'us-east-1',
  endpoint: 'http://lab.example:9000',
  pathStyle: true,
  store: 'ceph',
  credentials: { kind: 'anonymous' },
};
const hosted: Connection = { ...lab, name: 'hosted', endpoint: 'https://hosted.example', pathStyle: false };
const aws: Connection = { name: 'aws', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };
const config: Config = {
  connections: [lab, hosted, aws],
  defaultConnection: 'lab',
  trustedEndpoints: ['https://s3.example'],
};
const asked = (place: Place, bucket = 'reports') => ({ place, request: { bucket } });
const toApprove = (connection: Connection, place: Place, bucket?: string) =>
  trust.originToApprove(config, connection, asked(place, bucket))?.origin;
const approve = (connection: Connection, origin: string) =>
  approvals.approve(connection, { origin, customerKey: false }, { keep: false });

describe('an origin', () => {
  it('that a place leaves out needs no approval', () => {
    for (const connection of config.connections) expect(toApprove(connection, {})).toBeUndefined();
  });

  it('is a connection’s own, with the bucket where its own style puts it, and as it stands', () => {
    expect(toApprove(lab, { endpoint: 'http://lab.example:9000' })).toBeUndefined();
    expect(toApprove(hosted, { endpoint: 'https://hosted.example' })).toBeUndefined();
    expect(toApprove(hosted, { pathStyle: true })).toBeUndefined();
  });

  it('of one connection is another’s only once it was approved', () => {
    expect(toApprove(aws, { endpoint: 'http://lab.example:9000', pathStyle: true })).toBe('http://lab.example:9000');
    expect(toApprove(hosted, { endpoint: 'http://lab.example:9000', pathStyle: true })).toBe('http://lab.example:9000');
  });

  it('named as trusted is for every connection, exactly as it stands', () => {
    for (const connection of config.connections)
      expect(toApprove(connection, { endpoint: 'https://s3.example', pathStyle: true })).toBeUndefined();
    expect(toApprove(aws, { endpoint: 'https://s3.example' })).toBe('https://reports.s3.example');
  });

  it.each(['https://evil.example', 'https://s3.example:8443', 'http://s3.example', 'https://s3.example.evil.example'])(
    'that differs in anything needs approval: %s',
    (endpoint) => {
      expect(toApprove(lab, { endpoint })).toBe(endpoint);
      approve(lab, endpoint);
      expect(toApprove(lab, { endpoint })).toBeUndefined();
      expect(toApprove(aws, { endpoint, pathStyle: true })).toBe(endpoint);
    },
  );

  it('is another one where a link takes the bucket into the host of a path-style store', () => {
    expect(toApprove(lab, { pathStyle: false })).toBe('http://reports.lab.example:9000');
    approve(lab, 'http://reports.lab.example:9000');
    expect(toApprove(lab, { pathStyle: false })).toBeUndefined();
    expect(toApprove(lab, { pathStyle: false }, 'salaries')).toBe('http://salaries.lab.example:9000');
  });

  it.each([
    ['cn-north-1', 'https://s3.cn-north-1.amazonaws.com.cn'],
    ['eusc-de-east-1', 'https://s3.eusc-de-east-1.amazonaws.eu'],
    ['us-iso-east-1', 'https://s3.us-iso-east-1.c2s.ic.gov'],
  ])('is another one where a link names a region of another domain of AWS: %s', (region, origin) => {
    expect(toApprove(aws, { region })).toBe(origin);
    approve(aws, origin);
    expect(toApprove(aws, { region })).toBeUndefined();
    expect(toApprove({ ...aws, name: 'other' }, { region })).toBe(origin);
    expect(toApprove({ ...aws, region }, { region: 'us-east-1' })).toBe('https://s3.us-east-1.amazonaws.com');
    const trusting = { ...config, trustedEndpoints: [origin] };
    expect(trust.originToApprove(trusting, { ...aws, name: 'other' }, asked({ region }))).toBeUndefined();
  });

  it('is the same in every region of a domain, and wherever an endpoint takes all regions', () => {
    for (const region of ['eu-west-1', 'us-gov-west-1', 'aws-global'])
      expect(toApprove(aws, { region })).toBeUndefined();
    expect(toApprove(lab, { region: 'cn-north-1' })).toBeUndefined();
  });

  it('approved as path style does not approve the host of a bucket', () => {
    approve(lab, 'https://other.example');
    expect(toApprove(lab, { endpoint: 'https://other.example' })).toBeUndefined();
    expect(toApprove(lab, { endpoint: 'https://other.example', pathStyle: false })).toBe(
      'https://reports.other.example',
    );
  });

  it('that was typed into a connection is trusted for it, and what was approved before is not', () => {
    const edited: Connection = { ...lab, endpoint: 'https://typed.example', visit: { id: 1, how: 'edited' } };
    approve(lab, 'https://evil.example');
    expect(toApprove(edited, {})).toBeUndefined();
    expect(toApprove(edited, { endpoint: 'https://evil.example' })).toBe('https://evil.example');
    expect(toApprove(edited, { endpoint: 'http://lab.example:9000' })).toBe('http://lab.example:9000');
  });
});

it('approved for requests without a customer key is asked about again for one with it', () => {
  const link = { place: { endpoint: 'https://a.example' }, request: { bucket: 'b', sseCustomerAlgorithm: 'AES256' } };
  approve(lab, 'https://a.example');
  expect(trust.originToApprove(config, lab, link)).toEqual({ origin: 'https://a.example', customerKey: true });
});

describe('the place in force', () => {
  it('is the connection’s', () =>
    expect(trust.placeInForce(lab, {})).toEqual({
      region: 'us-east-1',
      endpoint: 'http://lab.example:9000',
      pathStyle: true,
    }));
  it('is the link’s wherever that says something, also that path style is off', () => {
    const place = { region: 'eu-west-1', endpoint: 'https://s3.example', pathStyle: false };
    expect(trust.placeInForce(lab, place)).toEqual(place);
  });
  it('has no endpoint where it is AWS', () => {
    expect(trust.placeInForce(aws, {})).toEqual({ region: 'us-east-1' });
    expect(trust.originInForce(aws, asked({}))).toBeUndefined();
  });
});
