import { describe, expect, it } from 'vitest';
import { observationOf } from '../testing/observation.ts';
import { exposureOf } from './exposure-of.ts';

describe('exposureOf', () => {
  const color = 'x-amz-meta-color';
  it('proves nothing where nothing is known', () => {
    const exposes = exposureOf(observationOf(), {});
    expect(exposes(color)).toBeUndefined();
    expect(exposes('*')).toBeUndefined();
  });
  it('proves every header where page and bucket share an origin', () => {
    const exposes = exposureOf(observationOf({ origin: 'https://reports.s3.eu-west-1.amazonaws.com' }), {});
    expect(exposes(color)).toBe(true);
    expect(exposes('*')).toBe(true);
  });
  it('proves what the bucket’s CORS lists, by any case, and that it leaves out the rest', () => {
    const exposes = exposureOf(observationOf(), { exposed: ['X-Amz-Meta-Color'] });
    expect(exposes(color)).toBe(true);
    expect(exposes('x-amz-meta-size')).toBe(false);
    expect(exposes('*')).toBe(false);
  });
  it('proves what was read from the bucket before, or stands in this answer', () => {
    const observation = observationOf({ headers: [['x-amz-meta-size', 'L']] });
    const exposes = exposureOf(observation, { seenBefore: new Set([color]) });
    expect(exposes(color)).toBe(true);
    expect(exposes('x-amz-meta-size')).toBe(true);
    expect(exposes('x-amz-meta-weight')).toBeUndefined();
  });
  it('goes by a readable Access-Control-Expose-Headers', () => {
    const exposes = exposureOf(observationOf({ headers: [['access-control-expose-headers', `ETag, ${color}`]] }), {});
    expect(exposes(color)).toBe(true);
    expect(exposes('x-amz-meta-size')).toBe(false);
  });
  it('knows what every page may read', () => expect(exposureOf(observationOf(), {})('cache-control')).toBe(true));
  it('proves nothing by rules that the answer contradicts, and goes by what was read before', () => {
    const rules = { exposed: ['ETag', color] };
    expect(exposureOf(observationOf(), rules)(color)).toBeUndefined();
    expect(exposureOf(observationOf(), { ...rules, seenBefore: new Set([color]) })(color)).toBe(true);
  });
  it('goes by a list in force, whatever could be read before', () =>
    expect(exposureOf(observationOf(), { exposed: [], seenBefore: new Set([color]) })(color)).toBe(false));
  it('goes by the answer’s own list, whatever the rules say', () => {
    const observation = observationOf({ headers: [['access-control-expose-headers', 'x-amz-meta-size']] });
    expect(exposureOf(observation, { exposed: [color] })(color)).toBe(false);
  });
});
