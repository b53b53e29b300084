import { describe, expect, it } from 'vitest';
import type { HeadRequest } from '../object-head/head-request.ts';
import { formatConnections, formatInspect, formatOpen, parse } from './link.ts';
import { type InspectLink, linkParameterNames, linkParameters } from './link-schema.ts';

const plain: InspectLink = { request: { bucket: 'reports', key: 'a.txt', checksumMode: 'ENABLED' }, place: {} };

/** Every parameter with a value that is not its default. */
const everything: InspectLink = {
  connection: 'prod',
  request: {
    bucket: 'reports',
    key: 'a b.txt',
    versionId: 'null',
    partNumber: 3,
    range: 'bytes=0-9',
    ifMatch: '"a"',
    ifNoneMatch: '*',
    ifModifiedSince: '2026-11-21T09:14:03Z',
    ifUnmodifiedSince: '2026-11-22T09:14:03Z',
    checksumMode: 'off',
    requestPayer: 'requester',
    expectedBucketOwner: '111122223333',
    responseCacheControl: 'no-cache',
    responseContentDisposition: 'attachment; filename="a (1).txt"',
    responseContentEncoding: 'identity',
    responseContentLanguage: 'de-DE',
    responseContentType: 'text/plain; charset=utf-8',
    responseExpires: '2027-01-01T00:00:00Z',
    sseCustomerAlgorithm: 'AES256',
  },
  place: { region: 'eu-central-1', endpoint: 'http://localhost:9000', pathStyle: false },
};

const namesIn = (link: string) =>
  link
    .slice(link.indexOf('?') + 1)
    .split('&')
    .map((pair) => pair.slice(0, pair.indexOf('=')));
const inspected = (fragment: string) => {
  const route = parse(fragment);
  return route.view === 'inspect' ? route.link : undefined;
};
const opened = (fragment: string) => {
  const route = parse(fragment);
  if (route.view !== 'open') throw new Error('this link was expected not to be complete');
  return route;
};

describe('a written link', () => {
  it('has version, bucket and key, and no default', () =>
    expect(formatInspect(plain)).toBe('#/inspect?v=1&bucket=reports&key=a.txt'));

  it('has its parameters in the promised order', () =>
    expect(namesIn(formatInspect(everything))).toEqual([
      'v',
      'connection',
      'bucket',
      'key',
      'versionId',
      'partNumber',
      'range',
      'ifMatch',
      'ifNoneMatch',
      'ifModifiedSince',
      'ifUnmodifiedSince',
      'checksumMode',
      'requestPayer',
      'expectedBucketOwner',
      'responseCacheControl',
      'responseContentDisposition',
      'responseContentEncoding',
      'responseContentLanguage',
      'responseContentType',
      'responseExpires',
      'sseCustomerAlgorithm',
      'region',
      'endpoint',
      'pathStyle',
    ]));

  it('has the same text for the same question, in whichever order it was put together', () => {
    const { bucket, key, ...rest } = everything.request;
    expect(formatInspect({ ...everything, request: { ...rest, key, bucket } })).toBe(formatInspect(everything));
  });

  it('never holds a customer key, even where the type was got round', () => {
    const secret: HeadRequest = { ...plain.request, sseCustomerKey: 'S3cretS3cret', sseCustomerKeyMD5: 'D1gestD1gest' };
    const link = formatInspect({ request: secret, place: {} });
    expect(link).toBe(formatInspect(plain));
    expect(linkParameterNames.filter((name) => /key/i.test(name))).toEqual(['key']);
  });

  it('writes a path style that was turned off, which differs from one left to the connection', () => {
    expect(formatInspect({ ...plain, place: { pathStyle: false } })).toContain('pathStyle=false');
    expect(inspected('#/inspect?bucket=b&key=k')?.place).toEqual({});
  });
});

describe('an open link', () => {
  it('is #/ where nothing is filled in', () => expect(formatOpen({})).toBe('#/'));
  it('keeps what is filled in', () => {
    expect(formatOpen({ bucket: 'reports', region: 'eu-west-1' })).toBe('#/?v=1&bucket=reports&region=eu-west-1');
    expect(parse('#/?v=1&bucket=reports&region=eu-west-1')).toEqual({
      view: 'open',
      values: { bucket: 'reports', region: 'eu-west-1' },
      problems: [],
      ignored: [],
    });
  });
});

describe('format, then parse', () => {
  it('gives back the link with every parameter, with or without the #', () => {
    const fragment = formatInspect(everything);
    expect(parse(fragment)).toEqual({ view: 'inspect', link: everything, ignored: [] });
    expect(parse(fragment.slice(1))).toEqual(parse(fragment));
  });

  it('writes half a character as U+FFFD, since UTF-8 has none', () =>
    expect(inspected(formatInspect({ ...plain, request: { ...plain.request, key: 'a\ud800' } }))?.request.key).toBe(
      'a\ufffd',
    ));
});

describe('parse', () => {
  it.each(['', '#', '#/', '/', '#/?'])('opens an empty form for %j', (fragment) =>
    expect(parse(fragment)).toEqual({ view: 'open', values: {}, problems: [], ignored: [] }),
  );

  it('takes a link without a version for version 1', () =>
    expect(inspected('#/inspect?bucket=reports&key=a.txt')).toEqual(plain));

  it('takes + for a plus, as keys have them', () =>
    expect(inspected('#/inspect?bucket=b&key=a+b%2Bc')?.request.key).toBe('a+b+c'));

  it('keeps percent signs that encode nothing', () =>
    expect(inspected('#/inspect?bucket=b&key=100%-%zz-%C3%A9-%FF')?.request.key).toBe('100%-%zz-é-%FF'));

  it('lets a value hold equals signs', () =>
    expect(inspected('#/inspect?bucket=b&key=k&versionId=a=b==')?.request.versionId).toBe('a=b=='));

  it('takes an empty parameter for one left out', () =>
    expect(inspected('#/inspect?v=1&bucket=b&key=k&versionId=&range')?.request).toEqual({
      bucket: 'b',
      key: 'k',
      checksumMode: 'ENABLED',
    }));

  it('reads checksumMode=ENABLED, though it never writes it', () =>
    expect(inspected('#/inspect?bucket=b&key=k&checksumMode=ENABLED')?.request.checksumMode).toBe('ENABLED'));

  it('names what it does not know and reads the rest', () =>
    expect(parse('#/inspect?bucket=b&utm_source=chat&key=k&sseCustomerKey=AAAA&__proto__=x&constructor=y')).toEqual({
      view: 'inspect',
      link: { request: { bucket: 'b', key: 'k', checksumMode: 'ENABLED' }, place: {} },
      ignored: ['utm_source', 'sseCustomerKey', '__proto__', 'constructor'],
    }));

  it('takes the first of two parameters with one name', () => {
    const route = parse('#/inspect?bucket=b&key=first&key=second');
    expect(route).toMatchObject({ view: 'inspect', link: { request: { key: 'first' } }, ignored: ['key'] });
  });
});

describe('a link that cannot be read', () => {
  it.each([
    ['partNumber', 'three'],
    ['partNumber', '-1'],
    ['partNumber', '1e3'],
    ['ifModifiedSince', 'yesterday'],
    ['ifUnmodifiedSince', '2026-11-21'],
    ['ifModifiedSince', '2026-02-31T00:00:00Z'],
    ['responseExpires', '2026-02-28T24:00:00Z'],
    ['checksumMode', 'on'],
    ['requestPayer', 'me'],
    ['region', 'EU Central'],
    ['region', 'evil.example/'],
    ['endpoint', 'localhost:9000'],
    ['endpoint', 'https://user@host'],
    ['endpoint', 'https://host/path'],
    ['endpoint', 'javascript:alert(1)'],
    ['endpoint', 'http://host:99999'],
    ['pathStyle', 'yes'],
  ])('opens the form with the reason for %s=%s, and keeps the rest', (name, value) => {
    const { values, problems } = opened(
      `#/inspect?v=1&bucket=b&key=k&versionId=7&${name}=${encodeURIComponent(value)}`,
    );
    expect(values).toEqual({ bucket: 'b', key: 'k', versionId: '7' });
    expect(problems).toEqual([{ parameter: name, text: value, problem: expect.stringContaining(`“${value}”`) }]);
  });

  it('tells all its problems at once', () =>
    expect(opened('#/inspect?partNumber=x&pathStyle=y').problems.map(({ parameter }) => parameter)).toEqual([
      'partNumber',
      'pathStyle',
      'bucket',
      'key',
    ]));

  it('says which of bucket and key it lacks', () => {
    expect(opened('#/inspect?v=1&bucket=b')).toMatchObject({
      values: { bucket: 'b' },
      problems: [{ parameter: 'key', problem: 'The link names no key.' }],
    });
    expect(opened('#/inspect').problems).toHaveLength(2);
  });

  it('repeats a long value in its beginning only, and keeps all of it beside', () => {
    const [problem] = opened(`#/inspect?bucket=b&key=k&region=${'A'.repeat(200)}`).problems;
    expect(problem?.problem).toContain(`“${'A'.repeat(80)}…”`);
    expect(problem?.text).toHaveLength(200);
  });

  it.each(['ifMatch', 'ifNoneMatch', 'range', 'expectedBucketOwner', 'sseCustomerAlgorithm'])(
    'with a %s that no header can carry says so beside it, and sends nothing',
    (parameter) => {
      const { problems } = opened(`#/inspect?bucket=b&key=k&${parameter}=a%0Ab`);
      expect(problems).toMatchObject([{ parameter, text: 'a\nb', problem: expect.stringContaining('header') }]);
    },
  );
  it('of a newer format says so, and keeps what can be read', () => {
    const { values, problems } = opened('#/inspect?v=2&bucket=b&key=k');
    expect(values).toEqual({ bucket: 'b', key: 'k' });
    expect(problems).toMatchObject([{ parameter: 'link', problem: expect.stringContaining('format 2') }]);
  });

  it('of no view of this page names it', () =>
    expect(opened('#/browse?bucket=b').problems).toMatchObject([
      { parameter: 'link', problem: expect.stringContaining('“/browse”') },
    ]));

  it('of 131,073 characters is too long, and one of 131,072 is not', () => {
    const link = (length: number) => '/inspect?bucket=b&key='.padEnd(length, 'k');
    expect(parse(link(131_072)).view).toBe('inspect');
    expect(opened(link(131_073)).problems[0]?.problem).toContain('131,073');
  });
});

it('writes an endpoint as its origin', () =>
  expect(linkParameters.endpoint.read('HTTPS://S3.Example:443/')).toEqual({ value: 'https://s3.example' }));

describe('a link to the connections', () => {
  it('names at most the one that it was come from', () => {
    expect(formatConnections(undefined)).toBe('#/connections');
    expect(parse('#/connections')).toEqual({ view: 'connections', ignored: [] });
    expect(parse(formatConnections('prod'))).toEqual({ view: 'connections', connection: 'prod', ignored: [] });
  });

  it('can change nothing of a connection', () =>
    expect(parse('#/connections?v=1&connection=prod&endpoint=https%3A%2F%2Fevil.example&identityPoolId=x')).toEqual({
      view: 'connections',
      connection: 'prod',
      ignored: ['identityPoolId'],
    }));
});
