import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../testing/any-headers.ts';
import { markdownValue, markdownWords } from './markdown-text.ts';

/** The text as CommonMark reads its code spans: what lies in them, and what lies outside. */
function readSpans(markdown: string): { readonly text: string; readonly outside: string } {
  let [text, outside, rest] = ['', '', markdown];
  for (let open = /`+/.exec(rest); open; open = /`+/.exec(rest)) {
    const [fence] = open;
    const after = rest.slice(open.index + fence.length);
    const close = [...after.matchAll(/`+/g)].find(([run]) => run === fence);
    if (!close) break;
    const before = rest.slice(0, open.index);
    const inner = after.slice(0, close.index);
    text +=
      before.replaceAll('&#124;', '|') + (/^ .* $/.test(inner) && inner.trim() !== '' ? inner.slice(1, -1) : inner);
    outside += before;
    rest = after.slice(close.index + fence.length);
  }
  return { text: text + rest.replaceAll('&#124;', '|'), outside: outside + rest };
}

describe('markdownValue', () => {
  it.each([
    ['AES256', '`AES256`'],
    ['a|b', '`a`&#124;`b`'],
    ['a\\|b', '`a\\`&#124;`b`'],
    ['`', '`` ` ``'],
    ['a``b', '```a``b```'],
    [' a ', '`  a  `'],
    ['  ', '`  `'],
    ['a\r\nb', '`a⟨U+000D⟩⟨U+000A⟩b`'],
    ['\u202eevil', '`⟨U+202E⟩evil`'],
    ['\ud800', '`⟨U+D800⟩`'],
    ['', '(empty)'],
    ['||', '&#124;&#124;'],
  ])('%j stands as %s', (value, markdown) => expect(markdownValue(value)).toBe(markdown));

  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('`', '|', '\\', ' ', 'a', '\n', '<', '[', '&'), minLength: 1, maxLength: 12 }),
    fc.constantFrom(...hostileTexts),
  );
  it('keeps whatever text it is given in code, where nothing has an effect', () =>
    fc.assert(
      fc.property(value, (text) => {
        const markdown = markdownValue(text);
        const { text: read, outside } = readSpans(markdown);
        const seen = text.replace(
          /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
          (char) => `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
        );
        expect(read).toBe(seen);
        expect(outside.replaceAll('&#124;', '')).toBe('');
        expect(markdown).not.toMatch(/[|\r\n]/);
      }),
      { numRuns: 500 },
    ));
});

describe('markdownWords', () => {
  it('escapes what would be markup', () =>
    expect(markdownWords('x-amz-meta-* <a> [b](c) `d` _e_ a|b')).toBe(
      'x-amz-meta-\\* \\<a\\> \\[b\\](c) \\`d\\` \\_e\\_ a\\|b',
    ));
  it('leaves plain words alone', () =>
    expect(markdownWords('Same bytes: both are empty.')).toBe('Same bytes: both are empty.'));
});
