import { describe, expect, it } from 'vitest';
import { versionOf } from '../../testing/versions.ts';
import { type ReadList, shownVersion } from './shown-version.ts';

const entries = [versionOf('v2', { isLatest: true }), versionOf('v1')];
const shown = (
  {
    asked,
    answered,
    status = 200,
    sentAt = 0,
  }: { asked?: string; answered?: string; status?: number; sentAt?: number },
  list: Partial<ReadList> = {},
) =>
  shownVersion(
    { bucket: 'b', key: 'k', checksumMode: 'ENABLED', ...(asked === undefined ? {} : { versionId: asked }) },
    { headers: answered === undefined ? [] : [['x-amz-version-id', answered]], status, sentAt },
    { entries, complete: true, listedAt: 0, ...list },
  );

describe('the version on the screen', () => {
  it('is the one that was asked for', () => {
    expect(shown({ asked: 'v1', answered: 'v1' })).toEqual({ kind: 'listed', index: 1 });
    expect(shown({ asked: 'v1', status: 403 })).toEqual({ kind: 'listed', index: 1 });
  });

  it('is what answered as the current one, not what the list calls the latest', () => {
    expect(shown({ answered: 'v2' })).toEqual({ kind: 'listed', index: 0 });
    expect(shown({ answered: 'v1' })).toEqual({ kind: 'listed', index: 1 });
  });

  it('is the latest of the list where the page may not read which one answered', () =>
    expect(shown({})).toEqual({ kind: 'listed', index: 0 }));

  it('is newer than a list that was asked for before', () => {
    expect(shown({ answered: 'v3', sentAt: 1 })).toEqual({ kind: 'list-older' });
    expect(shown({ answered: 'v3', sentAt: 1 }, { complete: false })).toEqual({ kind: 'list-older' });
    expect(shown({ asked: 'v3', sentAt: 1 })).toEqual({ kind: 'list-older' });
  });

  it('may be further down', () => {
    expect(shown({ asked: 'v0', sentAt: 1 }, { complete: false })).toEqual({ kind: 'not-read', versionId: 'v0' });
    expect(shown({ answered: 'v0' }, { complete: false, listedAt: 1 })).toEqual({ kind: 'not-read', versionId: 'v0' });
  });

  it('is gone where a later list has all the others', () => {
    expect(shown({ answered: 'v0' }, { listedAt: 1 })).toEqual({ kind: 'gone' });
  });

  it('is none where S3 never said that it is there', () => {
    expect(shown({ asked: 'v9', status: 404, sentAt: 1 })).toEqual({ kind: 'none' });
    expect(shown({}, { entries: [] })).toEqual({ kind: 'none' });
  });
});
