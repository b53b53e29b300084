import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { dispositionFilename } from './disposition-filename.ts';

const explain = (value: string, request = {}) =>
  dispositionFilename.explain(readingOf({ request, headers: { 'content-disposition': value } }));

it('speaks of characters beyond ASCII, as a browser shows their bytes', () => {
  const found = explain('attachment; filename="Ã¤rger.pdf"');
  expect(found?.tone).toBe('caution');
  expect(found?.says[0]).toContainEqual({ value: 'Ã¤rger.pdf' });
});
it('speaks of an encoded-word, which is for mail', () =>
  expect(explain('attachment; filename="=?UTF-8?Q?=C3=A4?="')?.says[0]).toContain(
    'The name is written as an encoded-word, which RFC 6266 does not have: ',
  ));
it('speaks where the type is missing in front', () => expect(explain('filename="Ã©.pdf"')).toBeDefined());
it.each([
  'attachment',
  'attachment; filename="plain name.pdf"',
  'attachment; filename="\x7f.pdf"',
  `attachment; filename="Ã¤.pdf"; filename*=UTF-8''%C3%A4.pdf`,
  `attachment; filename*=UTF-8''%C3%A4.pdf`,
])('is silent for %j', (value) => expect(explain(value)).toBeUndefined());
it('is silent where the request asked for the header', () =>
  expect(explain('attachment; filename="ä"', { responseContentDisposition: 'x' })).toBeUndefined());
