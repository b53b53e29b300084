import { describe, expect, it } from 'vitest';
import { deleteMarkerOf, versionOf } from '../../testing/versions.ts';
import { neighbourIn } from './neighbour.ts';

const entries = [versionOf('v3'), deleteMarkerOf('d2'), versionOf('v1')];
const to = (versionId: string) => ({ kind: 'found', versionId });

describe('the neighbour of a version', () => {
  it('is what stands next to it, a delete marker too', () => {
    expect(neighbourIn(entries, 'v3', 'older', false)).toEqual(to('d2'));
    expect(neighbourIn(entries, 'd2', 'older', false)).toEqual(to('v1'));
    expect(neighbourIn(entries, 'v1', 'newer', false)).toEqual(to('d2'));
  });

  it('is none under the oldest, if the list goes as far as that', () => {
    expect(neighbourIn(entries, 'v1', 'older', true)).toEqual({ kind: 'none' });
    expect(neighbourIn(entries, 'v1', 'older', false)).toBeUndefined();
  });

  it('is not known above the newest, which may no longer be it', () =>
    expect(neighbourIn(entries, 'v3', 'newer', true)).toBeUndefined());

  it('is not known of a version that the list does not have', () =>
    expect(neighbourIn(entries, 'v0', 'older', true)).toBeUndefined());
});
