import { describe, expect, it } from 'vitest';
import { copyReplaced, copySource, ofTest } from '../testing/compare-answers.ts';
import { type ColumnParts, columnOf } from '../testing/compare-column.ts';
import { metadataRows } from './metadata-rows.ts';

const of = (one: ColumnParts, two: ColumnParts) =>
  metadataRows([columnOf({ ...one, id: 'a' }), columnOf({ ...two, id: 'b' })], 0);
const verdicts = (one: ColumnParts, two: ColumnParts) => of(one, two).map(({ id, verdict }) => [id, verdict]);
const red = { ...ofTest, 'x-amz-meta-color': 'red' };
const blue = { ...ofTest, 'x-amz-meta-color': 'blue' };

describe('metadataRows', () => {
  it('has a row a name, the reference’s first, under one for all', () =>
    expect(verdicts({ headers: copySource }, { headers: copyReplaced })).toEqual([
      ['Metadata', 'changed'],
      ['Metadata:key', 'only'],
      ['Metadata:another-key', 'only'],
    ]));
  it('tells a value that changed from one that did not', () => {
    expect(verdicts({ headers: red }, { headers: blue })[1]).toEqual(['Metadata:color', 'changed']);
    expect(verdicts({ headers: red }, { headers: red })).toEqual([
      ['Metadata', 'same'],
      ['Metadata:color', 'same'],
    ]);
  });
  it('says only where one column provably has no metadata', () =>
    expect(verdicts({ headers: red }, { headers: ofTest })).toEqual([
      ['Metadata', 'only'],
      ['Metadata:color', 'only'],
    ]));
  it('says unknown of a name that the other bucket may hide', () => {
    const hides = { headers: copyReplaced, exposed: ['x-amz-meta-another-key'] };
    expect(verdicts({ headers: copySource }, hides)).toEqual([
      ['Metadata', 'changed'],
      ['Metadata:key', 'unknown'],
      ['Metadata:another-key', 'only'],
    ]);
    expect(verdicts({ headers: red }, { headers: red, exposed: [] })).toEqual([
      ['Metadata', 'unknown'],
      ['Metadata:color', 'unknown'],
    ]);
  });
  it('says only of a name that the other bucket is proved to expose', () =>
    expect(verdicts({ headers: red }, { headers: ofTest, exposed: ['x-amz-meta-color'] })[1]).toEqual([
      'Metadata:color',
      'only',
    ]));
  it('does not call all metadata the same where names may be hidden', () =>
    expect(verdicts({ headers: red }, { headers: red, exposed: ['x-amz-meta-color'] })).toEqual([
      ['Metadata', 'unknown'],
      ['Metadata:color', 'same'],
    ]));
  it('says unknown where S3 keeps entries back that HTTP cannot carry, and not where it keeps none', () => {
    const keeping = (count: string) => ({ headers: { ...copyReplaced, 'x-amz-missing-meta': count } });
    expect(of({ headers: copySource }, keeping('1'))[1]).toMatchObject({
      verdict: 'unknown',
      cells: [{}, { state: 'withheld' }],
    });
    expect(of({ headers: copySource }, keeping('0'))[1]?.verdict).toBe('only');
  });
  it('compares texts as they are on the wire', () => {
    const encoded = { headers: { ...ofTest, 'x-amz-meta-color': '=?UTF-8?B?cmVk?=' } };
    expect(verdicts({ headers: red }, encoded)[1]).toEqual(['Metadata:color', 'changed']);
  });
  it('has one row where there are no names', () =>
    expect(verdicts({ headers: ofTest }, { headers: ofTest })).toEqual([['Metadata', 'same']]));
});
