import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatInspect, parse } from './link.ts';
import { type InspectLink, linkParameterNames, linkParameters } from './link-schema.ts';

/** Text of any code points, with the characters that links are known to break at in plenty. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        ' ',
        '%',
        '%2F',
        '+',
        '#',
        '?',
        '&',
        '=',
        '/',
        '"',
        "'",
        '(',
        ')',
        '\\',
        '..',
        '\n',
        'é',
        '𝄞',
        '…',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
/** What a header can carry: the schema refuses other text for such inputs. */
const latin1 = fc
  .array(fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff })), { minLength: 1 })
  .map((codes) => String.fromCharCode(...codes));
const seconds = fc
  .integer({ min: -62_000_000_000, max: 250_000_000_000 })
  .map((at) => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`);

const anyRequest = fc.record(
  {
    bucket: text,
    key: text,
    versionId: text,
    partNumber: fc.nat({ max: 999_999_999 }),
    range: latin1,
    ifMatch: latin1,
    ifNoneMatch: latin1,
    ifModifiedSince: seconds,
    ifUnmodifiedSince: seconds,
    checksumMode: fc.constantFrom('ENABLED' as const, 'off' as const),
    requestPayer: fc.constant('requester' as const),
    expectedBucketOwner: latin1,
    responseCacheControl: text,
    responseContentDisposition: text,
    responseContentEncoding: text,
    responseContentLanguage: text,
    responseContentType: text,
    responseExpires: seconds,
    sseCustomerAlgorithm: latin1,
  },
  { requiredKeys: ['bucket', 'key', 'checksumMode'] },
);
const anyPlace = fc.record(
  {
    region: fc.constantFrom('eu-central-1', 'us-gov-west-1', 'garage'),
    endpoint: fc.constantFrom('http://localhost:9000', 'https://s3.example', 'http://[::1]:9000', 'http://10.0.0.1'),
    pathStyle: fc.boolean(),
  },
  { requiredKeys: [] },
);
const anyLink: fc.Arbitrary<InspectLink> = fc.record(
  { connection: text, request: anyRequest, place: anyPlace },
  { requiredKeys: ['request', 'place'] },
);

it('format, then parse, gives every link back', () => {
  fc.assert(
    fc.property(anyLink, (link) => {
      expect(parse(formatInspect(link))).toEqual({ view: 'inspect', link, ignored: [] });
    }),
    { numRuns: 500 },
  );
});

it('format makes links of characters that survive in chats, mails and shells', () => {
  fc.assert(
    fc.property(anyLink, (link) => {
      expect(formatInspect(link)).toMatch(/^#\/inspect\?(?:[A-Za-z0-9\-._~&=]|%[0-9A-F]{2})+$/);
    }),
  );
});

it('parse never throws, and what it takes for a link it can write', () => {
  const queries = fc
    .array(fc.tuple(fc.constantFrom('v', 'x', '', ...linkParameterNames), fc.string({ unit: 'binary' })))
    .map((pairs) => `#/inspect?bucket=b&key=k&${pairs.map((pair) => pair.join('=')).join('&')}`);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), queries), (fragment) => {
      const route = parse(fragment);
      if (route.view === 'inspect') expect(parse(formatInspect(route.link))).toMatchObject({ link: route.link });
    }),
    { numRuns: 1000 },
  );
});

it('every parameter reads any text as a value or as a problem', () => {
  fc.assert(
    fc.property(fc.constantFrom(...linkParameterNames), fc.string({ unit: 'binary' }), (name, value) => {
      const reading = linkParameters[name].read(value);
      expect('value' in reading).not.toBe('problem' in reading);
    }),
  );
});
