import { describe, expect, it } from 'vitest';
import { deleteMarkerOf, versionOf } from '../../testing/versions.ts';
import { hiddenBy } from './hidden-by.ts';

const version = versionOf('v1');
const marker = deleteMarkerOf('d');

describe('a delete marker', () => {
  it('hides the version right under it', () => {
    expect(hiddenBy([versionOf('v3'), marker, version], 1, false)).toEqual({ kind: 'version', version, through: 0 });
  });

  it('hides the same version as the markers under it', () => {
    expect(hiddenBy([marker, deleteMarkerOf('e'), version], 0, true)).toEqual({ kind: 'version', version, through: 1 });
  });

  it('hides nothing where no version is left under it', () => {
    expect(hiddenBy([version, marker], 1, true)).toEqual({ kind: 'nothing' });
    expect(hiddenBy([marker, marker], 0, true)).toEqual({ kind: 'nothing' });
  });

  it('is not said to hide nothing while the list goes on', () => {
    expect(hiddenBy([version, marker], 1, false)).toEqual({ kind: 'not-listed' });
  });
});
