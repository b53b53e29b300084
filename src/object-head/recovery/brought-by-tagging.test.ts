import { expect, it } from 'vitest';
import { broughtByTagging } from './brought-by-tagging.ts';

it('counts the tags', () =>
  expect(
    broughtByTagging({
      TagSet: [
        { Key: 'a', Value: '' },
        { Key: 'b', Value: '' },
      ],
    }),
  ).toEqual({
    values: { TagCount: '2' },
    none: {},
  }));

it('proves that there are none by an empty list', () =>
  expect(broughtByTagging({ TagSet: [] })).toEqual({ values: {}, none: { TagCount: 'the object has no tags.' } }));

it('says nothing without a list', () => expect(broughtByTagging({})).toEqual({ values: {}, none: {} }));
