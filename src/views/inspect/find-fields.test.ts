import { describe, expect, it } from 'vitest';
import { fieldNames } from '../../object-head/catalogue/catalogue.ts';
import { presences } from '../../object-head/presence.ts';
import { observationOf } from '../../testing/observation.ts';
import { countState, findFields, type Shown } from './find-fields.ts';

const fields = presences(
  observationOf({
    headers: [
      ['content-length', '4'],
      ['etag', '"098f6bcd"'],
      ['x-amz-meta-colour', 'Sea Green'],
      ['x-amz-request-id', 'R1'],
    ],
  }),
);
const found = (wanted: string, shown: Shown = 'all') => [...findFields(fields, { shown, wanted }).keys()];

describe('fields', () => {
  it('are all there, in display order, where nothing is wanted in particular', () => {
    expect(found('')).toEqual(fieldNames);
    expect(found('   ')).toEqual(fieldNames);
  });
  it('are found by name and by header, in any case', () => {
    expect(found('contentLEN')).toEqual(['ContentLength']);
    expect(found('x-amz-restore')).toEqual(['Restore']);
  });
  it('are found by value, and by name and value of an entry of metadata', () => {
    expect(found('098f6')).toEqual(['ETag']);
    expect(found('green')).toEqual(['Metadata']);
    expect(found('colour sea')).toEqual(['Metadata']);
  });
  it('have to match every word', () => {
    expect(found('object-lock mode')).toEqual(['ObjectLockMode']);
    expect(found('etag green')).toEqual([]);
  });
  it('can be narrowed to a state', () => {
    expect(found('', 'present')).toEqual(fieldNames.filter((name) => fields.get(name)?.state === 'present'));
    expect(found('etag', 'hidden')).toEqual([]);
  });
  it('are counted by state, and the counts add up', () => {
    expect(countState(fields, 'present')).toBe(found('', 'present').length);
    const states = ['present', 'absent', 'hidden', 'withheld', 'unsupported'] as const;
    expect(states.map((state) => countState(fields, state)).reduce((a, b) => a + b)).toBe(47);
  });
});
