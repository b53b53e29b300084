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
  it('writes each object as one value, and a shared connection once', () =>
    expect(
      formatCompare({ columns: [object('a', { versionId: '1' }, 'prod'), object('a', { versionId: '2' }, 'prod')] }),
    ).toBe(
      '#/compare?v=1&connection=prod&o=bucket%3Dreports%26key%3Da%26versionId%3D1&o=bucket%3Dreports%26key%3Da%26versionId%3D2',
    ));

  it('writes connections with their objects where they differ', () => {
    const link: CompareLink = { columns: [object('a', {}, 'prod'), object('a')] };
    expect(formatCompare(link)).toContain('o=connection%3Dprod%26bucket');
    expect(read(formatCompare(link)).link).toEqual(link);
  });

  it('reads back what was written, whatever the keys, the pinned column and the filter', () => {
    const column = fc
      .record({
        key: fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }).filter((key) => key.isWellFormed()),
        versionId: fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: undefined }),
        connection: fc.option(fc.constantFrom('prod', 'sandbox'), { nil: undefined }),
      })
      .map(({ key, versionId, connection }) => object(key, versionId === undefined ? {} : { versionId }, connection));
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
