import { expect, it } from 'vitest';
import { readingOf } from '../../testing/reading.ts';
import { charsetMissing } from './charset-missing.ts';

const explain = (contentType: string, request = {}) =>
  charsetMissing.explain(readingOf({ request, headers: { 'content-type': contentType } }));

it('speaks of HTML and plain text without a charset, as of a fact: the page may say it itself', () => {
  expect(explain('text/html')).toMatchObject({ tone: 'fact', evidence: ['Content-Type'] });
  expect(explain('Text/Plain; format=flowed')?.says[0]).toMatch(/^Plain text cannot say so itself/);
});
it('is silent with a charset, whichever, also an empty one', () => {
  for (const type of ['text/html; charset=utf-8', 'text/html;charset="ISO-8859-1"', 'text/html; charset='])
    expect(explain(type), type).toBeUndefined();
});
it('is silent for other types, and for what is no type', () => {
  for (const type of ['text/css', 'application/json', 'image/png', 'html', 'constructor/x', ''])
    expect(explain(type), type).toBeUndefined();
});
it('is silent where the request asked for the type', () =>
  expect(explain('text/html', { responseContentType: 'text/html' })).toBeUndefined());
