import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Config, Connection } from './config.ts';
import { configuredEndpoints, endpointToApprove, placeInForce } from './trusted-endpoints.ts';

const lab: Connection = {
  name: 'lab',
  region: 'us-east-1',
  endpoint: 'http://localhost:9000',
  pathStyle: true,
  store: 'ceph',
  credentials: { kind: 'anonymous' },
};
const { endpoint: _none, pathStyle: _style, ...aws } = lab;
const config: Config = { connections: [lab, aws], defaultConnection: 'lab', trustedEndpoints: ['https://s3.example'] };
const nobody: ReadonlySet<string> = new Set();

describe('an endpoint', () => {
  it('of a connection, or named as trusted, needs no approval', () => {
    expect([...configuredEndpoints(config)]).toEqual(['http://localhost:9000', 'https://s3.example']);
    for (const endpoint of configuredEndpoints(config))
      expect(endpointToApprove(config, { endpoint }, nobody)).toBeUndefined();
  });
  it('that is left out needs none', () => expect(endpointToApprove(config, {}, nobody)).toBeUndefined());
  it.each(['https://evil.example', 'https://s3.example:8443', 'http://s3.example', 'https://s3.example.evil.example'])(
    'that differs in anything does: %s',
    (endpoint) => {
      expect(endpointToApprove(config, { endpoint }, nobody)).toBe(endpoint);
      expect(endpointToApprove(config, { endpoint }, new Set([endpoint]))).toBeUndefined();
    },
  );
});

describe('the place in force', () => {
  it('is the connection’s', () =>
    expect(placeInForce(lab, {})).toEqual({ region: 'us-east-1', endpoint: 'http://localhost:9000', pathStyle: true }));
  it('is the link’s wherever that says something, also that path style is off', () =>
    expect(placeInForce(lab, { region: 'eu-west-1', endpoint: 'https://s3.example', pathStyle: false })).toEqual({
      region: 'eu-west-1',
      endpoint: 'https://s3.example',
      pathStyle: false,
    }));
  it('has no endpoint where it is AWS', () => expect(placeInForce(aws, {})).toEqual({ region: 'us-east-1' }));
});

describe('approvals', () => {
  let approvals: typeof import('./approvals.ts');
  beforeEach(async () => {
    vi.resetModules();
    approvals = await import('./approvals.ts');
  });

  it('begin with none, and give a new set for each one, which React needs to notice', () => {
    const before = approvals.approvedEndpoints();
    expect(before.size).toBe(0);
    approvals.approveEndpoint('https://evil.example');
    expect(before.size).toBe(0);
    expect([...approvals.approvedEndpoints()]).toEqual(['https://evil.example']);
    expect(approvals.approvedEndpoints()).toBe(approvals.approvedEndpoints());
  });

  it('are told to whoever listens, until they stop', () => {
    const listener = vi.fn();
    const stop = approvals.subscribeToApprovals(listener);
    approvals.approveEndpoint('https://a.example');
    stop();
    approvals.approveEndpoint('https://b.example');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
