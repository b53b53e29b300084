import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompareLink, formatCompare, mostColumns } from './compare-link.ts';
import { parse } from './link.ts';
import type { InspectLink } from './link-schema.ts';

const object = (key: string, rest: Partial<InspectLink['request']> = {}, connection?: string): InspectLink => ({
  request: { bucket: 'reports', key, checksumMode: 'ENABLED', ...rest },
  place: {},
  ...(connection === undefined ? {} : { connection }),
});

function read(fragment: string) {
  const route = parse(fragment);
  if (route.view !== 'compare') throw new Error(`expected a comparison, got ${route.view}`);
  return route;
}

describe('a link of a comparison', () => {
  it('writes each object as one value, and once what all share of connection, bucket and key', () => {
    expect(
      formatCompare({ columns: [object('a', { versionId: '1' }, 'prod'), object('a', { versionId: '2' }, 'prod')] }),
    ).toBe('#/compare?v=1&connection=prod&bucket=reports&key=a&o=versionId%3D1&o=versionId%3D2');
    expect(formatCompare({ columns: [object('a'), object('b')] })).toBe(
      '#/compare?v=1&bucket=reports&o=key%3Da&o=key%3Db',
    );
    expect(formatCompare({ columns: [object('a')] })).toBe('#/compare?v=1&o=bucket%3Dreports%26key%3Da');
  });

  it('has room for the most versions of the longest key', () => {
    const columns = Array.from({ length: mostColumns }, (_, at) =>
      object('漢'.repeat(341), { versionId: String(at).padStart(32, 'v') }, 'prod'),
    );
    expect(read(formatCompare({ columns })).link.columns).toEqual(columns);
  });

  it('is read where each object names its own, too', () =>
    expect(read('#/compare?bucket=reports&key=a&o=key%3Db&o=').link.columns).toEqual([object('b'), object('a')]));

  it('writes connections with their objects where they differ', () => {
    const link: CompareLink = { columns: [object('a', {}, 'prod'), object('a')] };
    expect(formatCompare(link)).toContain('o=connection%3Dprod&o=');
    expect(read(formatCompare(link)).link).toEqual(link);
  });

  it('reads back what was written, whatever the keys, the pinned column and the filter', () => {
    const column = fc
      .record({
        bucket: fc.constantFrom('reports', 'logs'),
        key: fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }).filter((key) => key.isWellFormed()),
        versionId: fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: undefined }),
        connection: fc.option(fc.constantFrom('prod', 'sandbox'), { nil: undefined }),
      })
      .map(({ bucket, key, versionId, connection }) =>
        object(key, { bucket, ...(versionId === undefined ? {} : { versionId }) }, connection),
      );
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.boolean(),
        (columns, pinned, only) => {
          const link: CompareLink = {
            columns,
            ...(pinned > 0 && pinned < columns.length ? { reference: pinned } : {}),
            ...(only ? { only: 'changes' } : {}),
          };
          expect(read(formatCompare(link))).toMatchObject({ link, problems: [], ignored: [] });
        },
      ),
    );
  });

  it('may name nothing yet', () => expect(read('#/compare').link).toEqual({ columns: [] }));
});

describe('a link of a comparison that cannot be read whole', () => {
  it('keeps the objects that can be read, and says what is wrong with the other', () => {
    const { link, problems } = read(
      '#/compare?o=bucket%3Db%26key%3Dk&o=bucket%3Db&o=bucket%3Db%26key%3Dk%26partNumber%3Dx',
    );
    expect(link.columns.map(({ request }) => request.key)).toEqual(['k']);
    expect(problems).toMatchObject([
      { parameter: 'link', problem: expect.stringContaining('no key') },
      { parameter: 'partNumber', problem: expect.stringContaining('“x”') },
    ]);
  });

  it('keeps the reference where a column before it is dropped', () => {
    const { link, problems } = read(
      '#/compare?o=bucket%3Db&o=bucket%3Db%26key%3Dx&o=bucket%3Db%26key%3Dy&o=bucket%3Db%26key%3Dz&reference=3',
    );
    expect(link.columns[link.reference ?? 0]?.request.key).toBe('y');
    expect(problems).toHaveLength(1);
  });

  it('says so where the reference itself is dropped, named or not', () => {
    for (const [objects, reference] of [
      ['o=bucket%3Db%26key%3Dx&o=bucket%3Db&o=bucket%3Db%26key%3Dz', '&reference=2'],
      ['o=bucket%3Db&o=bucket%3Db%26key%3Dx&o=bucket%3Db%26key%3Dz', ''],
    ]) {
      const { link, problems } = read(`#/compare?${objects}${reference}`);
      expect(link.reference).toBeUndefined();
      expect(problems).toMatchObject([
        { problem: expect.stringContaining('no key') },
        {
          problem: 'The reference is among what was left out. The others are held against the first one that is left.',
        },
      ]);
    }
  });

  it('says so where the reference is beyond the most objects that are read', () => {
    const many = 'o=bucket%3Db%26key%3Dk&'.repeat(mostColumns + 1);
    expect(read(`#/compare?${many}reference=${mostColumns + 1}`).problems).toHaveLength(2);
  });

  it('pins no column that is not there', () => {
    for (const reference of ['0', '2', '-1', '1.5', 'x', ''])
      expect(read(`#/compare?o=bucket%3Db%26key%3Dk&reference=${reference}`).link.reference).toBeUndefined();
  });

  it(`reads ${mostColumns} objects, and says so where there are more`, () => {
    const many = (count: number) => `#/compare?${'o=bucket%3Db%26key%3Dk&'.repeat(count)}`;
    expect(read(many(mostColumns))).toMatchObject({ problems: [] });
    const { link, problems } = read(many(mostColumns + 1));
    expect([link.columns.length, problems.length]).toEqual([mostColumns, 1]);
  });

  it('names what is no parameter', () =>
    expect(read('#/compare?o=bucket%3Db%26key%3Dk%26color%3Dred&shape=round').ignored).toEqual(['color', 'shape']));
});
