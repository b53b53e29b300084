import { describe, expect, it } from 'vitest';
import type { OpenRequest } from '../object-head/head-request.ts';
import { type FailureContext, unansweredCauses } from './explain-failure-unanswered.ts';
import { plainText } from './words.ts';

const aws = 'https://reports.s3.us-east-1.amazonaws.com';
const plain: OpenRequest = { bucket: 'reports', key: 'a.txt', checksumMode: 'off' };
const ceph = { name: 'Ceph Object Gateway', ignores: new Set<never>() };
const now = Date.UTC(2026, 10, 25);

interface Setting {
  readonly url?: string;
  readonly reached?: 'yes' | 'no' | 'unknown';
  readonly context?: Partial<FailureContext>;
  readonly facts?: Partial<FailureContext['facts']>;
}
function causes({ url = aws, reached = 'unknown', context, facts }: Setting = {}) {
  return unansweredCauses(
    { kind: 'cors-or-network', url, reached },
    {
      bucket: 'reports',
      origin: 'https://headlight.example',
      request: plain,
      ...context,
      facts: { now, credentials: 'cognito-guest', region: 'us-east-1', ...facts },
    },
  );
}
const ids = (setting?: Setting) => causes(setting).map(({ id }) => id);
const first = (setting?: Setting) => `${causes(setting)[0]?.certainty} ${causes(setting)[0]?.id}`;

describe('an address over http, asked by a page over https', () => {
  it('is certain to be refused by the browser where it is on the internet', () => {
    expect(causes({ url: 'http://s3.example' })).toMatchObject([{ id: 'mixed-content', certainty: 'settled' }]);
    expect(ids({ url: 'https://s3.example' })).not.toContain('mixed-content');
  });
  it('is likely to be on the local network, where some browsers ask instead', () =>
    expect(first({ url: 'http://192.168.1.20:9000' })).toBe('likely mixed-content'));
  it('is no matter on this device, from a page over http, and once the host was reached', () => {
    expect(ids({ url: 'http://localhost:9000' })).not.toContain('mixed-content');
    expect(ids({ url: 'http://s3.example', context: { origin: 'http://page.example' } })).not.toContain(
      'mixed-content',
    );
    expect(ids({ url: 'http://s3.example', reached: 'yes' })).not.toContain('mixed-content');
  });
});

describe('a directory bucket', () => {
  it('settles it on AWS, by the end of its name', () => {
    expect(causes({ context: { bucket: 'logs--usw2-az1--x-s3' } })).toMatchObject([
      { id: 'directory-bucket', certainty: 'settled' },
    ]);
    expect(ids({ context: { bucket: 'logs--x-s3-copy' } })).not.toContain('directory-bucket');
    expect(ids({ context: { bucket: 'logs--usw2-az1--x-s3' }, facts: { store: ceph } })).not.toContain(
      'directory-bucket',
    );
  });
});

describe('a region', () => {
  it('that is known to be wrong comes first, and one that is right not at all', () => {
    expect(first({ facts: { bucketRegion: 'eu-west-1' } })).toBe('likely wrong-region');
    expect(ids({ facts: { bucketRegion: 'us-east-1' } })).not.toContain('wrong-region');
  });
  it('that nobody knows is possible on AWS alone, and named once', () => {
    expect(ids().filter((id) => id === 'wrong-region')).toHaveLength(1);
    expect(ids({ facts: { store: ceph } })).not.toContain('wrong-region');
  });
  it('of an unsigned request is that of the host that was asked, whatever the connection says', () => {
    const anonymous = { credentials: 'anonymous', region: 'eu-west-1' } as const;
    const title = (setting: Setting) =>
      plainText(causes(setting).find(({ id }) => id === 'wrong-region')?.title ?? 'none');
    const elsewhere = { facts: { ...anonymous, bucketRegion: 'eu-west-1' } };
    expect(first(elsewhere)).toBe('likely wrong-region');
    expect(title(elsewhere)).toBe('The bucket is in eu-west-1, and the request was sent to us-east-1.');
    expect(title({ facts: { ...anonymous, bucketRegion: 'us-east-1' } })).toBe('none');
    expect(title({ facts: anonymous })).toContain('another region than us-east-1, which the request was sent to');
    for (const url of ['https://reports.s3.amazonaws.com', 'http://localhost:9000'])
      expect(title({ url, facts: anonymous }), url).toBe('none');
  });
});

describe('credentials', () => {
  it('that have ended come first, from the moment on', () => {
    expect(first({ facts: { credentialsExpire: now, store: ceph } })).toBe('likely expired-credentials');
    expect(ids({ facts: { credentialsExpire: now + 1 } })).not.toContain('expired-credentials');
  });
  it('that somebody typed may be wrong; those of a guest are not blamed', () => {
    expect(ids({ reached: 'yes', facts: { credentials: 'typed-in' } })).toContain('refused-keys');
    expect(ids({ reached: 'yes' })).not.toContain('refused-keys');
  });
});

describe('CORS', () => {
  it('without a rule for this origin comes first where nothing else speaks', () => {
    expect(first()).toBe('likely no-cors-rule');
    expect(first({ reached: 'yes' })).toBe('likely no-cors-rule');
    expect(plainText(causes({ reached: 'yes' })[0]?.todo ?? '')).toContain(
      'allow GET and HEAD from https://headlight.example',
    );
  });
  it('may not allow HEAD', () => expect(ids({ reached: 'yes' })).toContain('head-not-allowed'));
  it('may not allow a header, named, where the browser had to ask first', () => {
    const request = { ...plain, ifNoneMatch: '"a"' };
    const cause = causes({ context: { request } }).find(({ id }) => id === 'header-not-allowed');
    expect(plainText(cause?.confirm ?? '')).toContain('If-None-Match, Authorization, x-amz-date');
    expect(ids()).not.toContain('header-not-allowed');
  });
});

describe('the network', () => {
  it('is all that is left once nothing answered', () => {
    expect(ids({ reached: 'no' })).toEqual(['not-running', 'blocked']);
    expect(first({ reached: 'no' })).toBe('likely not-running');
  });
  it('is out of the question once something answered', () =>
    expect(ids({ reached: 'yes' }).filter((id) => ['not-running', 'blocked', 'private-network'].includes(id))).toEqual(
      [],
    ));
  it('may be out of bounds for a page from farther out', () => {
    const reached = 'no' as const;
    expect(ids({ reached, url: 'https://store.local' })).toContain('private-network');
    expect(ids({ reached, url: 'http://localhost:9000' })).toContain('private-network');
    const context = { origin: 'http://localhost:4173' };
    expect(ids({ reached, url: 'http://localhost:9000', context })).not.toContain('private-network');
    expect(ids({ reached, url: aws, context })).not.toContain('private-network');
  });
});
