import { describe, expect, it } from 'vitest';
import { plainText } from '../words.ts';
import { readMetadataNames } from './metadata-names.ts';

describe('names of user metadata', () => {
  it('are read with or without the prefix, in any case, however they are separated', () =>
    expect(readMetadataNames(' Color, x-amz-meta-Size;X-AMZ-META-color\n_owner.id\t')).toEqual({
      headers: ['x-amz-meta-_owner.id', 'x-amz-meta-color', 'x-amz-meta-size'],
      problems: [],
    }));
  it('are none for an empty text', () => expect(readMetadataNames(' ,;\n')).toEqual({ headers: [], problems: [] }));
  it('keep the rest of a prefix that stands twice, since an entry may be called so', () =>
    expect(readMetadataNames('x-amz-meta-x-amz-meta-a').headers).toEqual(['x-amz-meta-x-amz-meta-a']));
  it('may hold every character of a token but the star', () =>
    expect(readMetadataNames("!#$%&'+-.^_`|~09az").headers).toEqual(["x-amz-meta-!#$%&'+-.^_`|~09az"]));
});

describe('what cannot be a name', () => {
  const problemOf = (text: string) => {
    const { headers, problems } = readMetadataNames(text);
    expect(headers).toEqual([]);
    return problems.map(({ because }) => plainText(because));
  };

  it('is the prefix alone', () =>
    expect(problemOf('X-Amz-Meta-')).toEqual(['X-Amz-Meta- is the prefix alone. Add the name of an entry.']));
  it('is a wildcard', () =>
    expect(problemOf('x-amz-meta-*')).toEqual([
      'x-amz-meta-* has a wildcard. S3 takes none in ExposeHeaders: name each entry.',
    ]));
  it('is a character that no header name has', () => {
    expect(problemOf('größe')).toEqual(['größe cannot be a header name: it has the character ö.']);
    expect(problemOf('a:b "c"')).toEqual([
      'a:b cannot be a header name: it has the character :.',
      '"c" cannot be a header name: it has the character ".',
    ]);
    expect(problemOf('😀')).toEqual(['😀 cannot be a header name: it has the character 😀.']);
  });
  it('does not keep the others from being read', () =>
    expect(readMetadataNames('color, si*ze')).toMatchObject({
      headers: ['x-amz-meta-color'],
      problems: [{ typed: 'si*ze' }],
    }));
});
