import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { folderMarker } from './folder-marker.ts';

const title = (key: string, length: string) => {
  const found = folderMarker.explain(readingOf({ request: { key }, headers: { 'content-length': length } }));
  return found && plainText(found.title);
};

it('speaks of an empty object whose key ends in a slash', () =>
  expect(title('photos/', '0')).toBe('This is a folder marker: an empty object whose name ends in a slash.'));
it('knows Hadoop’s markers', () => expect(title('photos_$folder$', '0')).toContain('_$folder$'));
it('is silent for content under such a name, and for an empty object under another', () => {
  expect(title('photos/', '1')).toBeUndefined();
  expect(title('photos', '0')).toBeUndefined();
  expect(title('photos/a', '0')).toBeUndefined();
});
