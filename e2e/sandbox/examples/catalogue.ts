/** The catalogue of examples, gathered from what the buckets' own files say is worth seeing. */
import type { Bucket, Store } from '../store/store.ts';
import type { Example, ExampleGroup, ExampleVariant } from './example.ts';

export function catalogueOf(store: Store): ExampleGroup[] {
  return Array.from(store.buckets(), (bucket) => ({
    title: bucket.definition.title,
    examples: examplesOf(bucket),
  })).filter(({ examples }) => examples.length > 0);
}

function examplesOf(bucket: Bucket): Example[] {
  const ofObjects = Array.from(bucket.keys()).flatMap((key) =>
    Array.from(bucket.history(key)?.written() ?? []).flatMap((version) => {
      const { example, variants = [] } = version.definition;
      const all: readonly ExampleVariant[] = example ? [example, ...variants] : variants;
      const isCurrent = version === bucket.current(key);
      // An older version can only be asked for by its id; the current one is asked for as most people would.
      return all.map((variant) => {
        const place = isCurrent && !variant.byVersion ? { key } : { key, versionId: version.versionId };
        return toExample(bucket, place, variant);
      });
    }),
  );
  const others = (bucket.definition.examples ?? []).map(({ key, ...variant }) => toExample(bucket, { key }, variant));
  return [...ofObjects, ...others];
}

function toExample(bucket: Bucket, place: { key: string; versionId?: string }, variant: ExampleVariant): Example {
  const { title, what, expect = 200, hint, region, byVersion: _, ...inputs } = variant;
  return {
    title,
    what,
    request: { bucket: bucket.name, checksumMode: 'ENABLED', ...place, ...inputs },
    expect,
    ...(hint !== undefined && { hint }),
    ...(region !== undefined && { region }),
  };
}
