import { describe, expect, it } from 'vitest';
import { deleteMarkerOf, versionOf } from '../../testing/versions.ts';
import { hidingIn } from './hidden-by.ts';

const version = versionOf('v1');
const marker = deleteMarkerOf('d');

describe('a delete marker', () => {
  it('hides the version right under it', () => {
    expect(hidingIn([versionOf('v3'), marker, version], false)(1)).toEqual({ kind: 'version', version, through: 0 });
  });

  it('hides the same version as the markers under it', () => {
    expect(hidingIn([marker, deleteMarkerOf('e'), version], true)(0)).toEqual({ kind: 'version', version, through: 1 });
  });

  it('hides nothing where no version is left under it', () => {
    expect(hidingIn([version, marker], true)(1)).toEqual({ kind: 'nothing' });
    expect(hidingIn([marker, marker], true)(0)).toEqual({ kind: 'nothing' });
  });

  it('is not said to hide nothing while the list goes on', () => {
    expect(hidingIn([version, marker], false)(1)).toEqual({ kind: 'not-listed' });
  });

  it('is told the same object each time, so that its row need not be made anew', () => {
    const hides = hidingIn([marker, marker, version, marker], true);
    for (const index of [0, 1, 3]) expect(hides(index)).toBe(hides(index));
  });

  it('is not what a version is', () => expect(hidingIn([version], true)(0)).toBeUndefined());
});
