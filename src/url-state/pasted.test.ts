import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCompare } from './compare-link.ts';
import { formatInspect } from './link.ts';
import { readPasted } from './pasted.ts';

const link = formatInspect({
  connection: 'prod',
  request: { bucket: 'reports', key: 'a b.txt', versionId: 'null', checksumMode: 'off' },
  place: { region: 'eu-central-1', pathStyle: true },
});
const located = (text: string) => {
  const result = readPasted(text);
  return result.kind === 'located' ? result.located : undefined;
};

describe('a link of this page', () => {
  it.each([
    '',
    'https://headlight.example/',
    'http://localhost:4173/tools/index.html',
    'https://headlight.example/?a=b',
  ])('is read behind %j', (page) =>
    expect(located(`  ${page}${link}\n`)).toEqual({
      form: 'headlight-link',
      connection: 'prod',
      request: { bucket: 'reports', key: 'a b.txt', versionId: 'null', checksumMode: 'off' },
      place: { region: 'eu-central-1', pathStyle: true },
      notices: [],
    }),
  );

  it('is read from the open view too, as far as it names an object', () => {
    expect(located('#/?v=1&bucket=b&key=k&endpoint=http%3A%2F%2Flocalhost%3A9000&pathStyle=false')).toMatchObject({
      form: 'headlight-link',
      request: { bucket: 'b', key: 'k' },
      place: { endpoint: 'http://localhost:9000', pathStyle: false },
    });
    expect(readPasted('#/?v=1&bucket=b')).toMatchObject({ kind: 'problem', problem: 'This link names no object.' });
  });

  it('says which parameters were left out, five of them at most', () => {
    const unknown = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'].map((name) => `&${name}=x`).join('');
    expect(located(`${link}${unknown}`)?.notices).toEqual([
      { id: 'parameters-ignored', text: 'Not part of a Headlight link, left out: u1, u2, u3, u4, u5.' },
    ]);
  });

  it('says which parameter it could not read, and why', () =>
    expect(readPasted('#/inspect?v=1&bucket=b&key=k&partNumber=x')).toMatchObject({
      kind: 'problem',
      problem: expect.stringMatching(/^partNumber: “x”/),
    }));

  it('to a comparison names all of its objects, and those that it cannot read', () => {
    const columns = ['a.txt', 'b.txt'].map((key) => ({
      request: { bucket: 'reports', key, checksumMode: 'ENABLED' as const },
      place: {},
    }));
    const comparison = formatCompare({ columns, only: 'changes' });
    expect(readPasted(`https://headlight.example/${comparison}`)).toEqual({
      kind: 'comparison',
      link: { columns, only: 'changes' },
      problems: [],
    });
    expect(readPasted(`${comparison}&o=bucket%3Dreports`)).toMatchObject({
      kind: 'comparison',
      link: { columns },
      problems: [{ problem: 'An object of this comparison names no bucket or no key.' }],
    });
    expect(readPasted('#/compare?v=1')).toMatchObject({
      kind: 'problem',
      problem: 'This link is a comparison that names no object.',
    });
    expect(readPasted('#/compare?v=1&o=bucket%3Dreports')).toMatchObject({ kind: 'problem' });
  });

  it('of a newer format is a problem', () =>
    expect(readPasted('#/inspect?v=9&bucket=b&key=k')).toMatchObject({
      kind: 'problem',
      problem: expect.stringContaining('format 9'),
    }));
});

describe('anything else', () => {
  it('is left to the locators', () => {
    expect(located('s3://reports/a.txt')).toMatchObject({
      form: 's3-uri',
      request: { bucket: 'reports', key: 'a.txt' },
    });
    expect(readPasted('  ')).toEqual({ kind: 'empty' });
  });
  it('is left to them also where it only quotes a link', () =>
    expect(located(`look here: ${link}`)?.form).not.toBe('headlight-link'));
});

it('never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '#/inspect?', 'https://h/#/inspect?'),
      (text, before) => {
        expect(['located', 'comparison', 'empty', 'problem']).toContain(readPasted(before + text).kind);
      },
    ),
  );
});
