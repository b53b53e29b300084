import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../object-head/head-request.ts';
import { readPlaceTexts } from '../../url-state/place-texts.ts';
import { type Where, whereOf } from './where.ts';

const empty: Where = { connection: 'aws', region: '', endpoint: '', pathStyle: '' };
const request = { bucket: 'b', key: 'k', checksumMode: 'ENABLED' } as const;

describe('the fields', () => {
  it('are empty where the link leaves all to the connection', () => {
    expect(whereOf({ request, place: {} }, 'aws')).toEqual(empty);
    expect(readPlaceTexts(empty)).toEqual({ place: {}, problems: {} });
  });
  it('tell path style off from path style left alone', () => {
    expect(whereOf({ request, place: { pathStyle: false } }, 'aws').pathStyle).toBe('false');
    expect(readPlaceTexts({ ...empty, pathStyle: 'false' }).place).toEqual({ pathStyle: false });
  });
  it('give every place back from its own text', () => {
    const anyPlace: fc.Arbitrary<Place> = fc.record(
      {
        region: fc.constantFrom('eu-central-1', 'us-gov-west-1'),
        endpoint: fc.constantFrom('http://localhost:9000', 'https://s3.example'),
        pathStyle: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(readPlaceTexts(whereOf({ request, place }, 'aws'))).toEqual({ place, problems: {} });
      }),
    );
  });
  it('are trimmed, and an endpoint is read as its origin', () =>
    expect(readPlaceTexts({ ...empty, region: ' eu-west-1 ', endpoint: ' HTTPS://S3.Example/ ' }).place).toEqual({
      region: 'eu-west-1',
      endpoint: 'https://s3.example',
    }));
  it('say what is wrong field by field, and keep what is right', () => {
    const { place, problems } = readPlaceTexts({
      ...empty,
      region: 'Europe',
      endpoint: 'localhost',
      pathStyle: 'true',
    });
    expect(place).toEqual({ pathStyle: true });
    expect(problems.region).toContain('“Europe”');
    expect(problems.endpoint).toContain('“localhost”');
  });
});
