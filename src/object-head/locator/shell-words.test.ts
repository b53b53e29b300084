import { describe, expect, it } from 'vitest';
import { shellWords } from './shell-words.ts';

describe('shellWords', () => {
  it.each([
    ['plain words', 'aws s3 ls', ['aws', 's3', 'ls']],
    ['single quotes', "a 'b  c' d", ['a', 'b  c', 'd']],
    ['a quote out of single quotes', String.raw`'it'\''s'`, ["it's"]],
    ['escapes in double quotes', String.raw`"a\"b\\c\d \$x"`, [String.raw`a"b\c\d $x`]],
    ['an escaped space', String.raw`a\ b c`, ['a b', 'c']],
    ['an empty word', "a '' b", ['a', '', 'b']],
    ['line continuations', 'a \\\n  b \\\r\n c', ['a', 'b', 'c']],
    ['Windows continuations', 'a ^\n b `\r\n c', ['a', 'b', 'c']],
    ['pieces stuck together', `a"b c"'d'e`, ['ab cde']],
    ['a # inside a word', 'a#b c', ['a#b', 'c']],
    ['a comment', 'a b # c', ['a', 'b']],
    ['a comment line before', '# look\na b', ['a', 'b']],
    ['a pipe', 'a b | jq .', ['a', 'b']],
    ['a caret and a dollar alone', 'a^b $ 1$', ['a^b', '$', '1$']],
  ])('splits %s', (_, text, words) => {
    expect(shellWords(text).words.map((word) => word.text)).toEqual(words);
  });

  it.each(['$BUCKET', '$' + '{BUCKET}', '$(cat x)', '`cat x`', "$'a\\n'"])(
    'marks %s as filled in by a shell',
    (text) => {
      expect(shellWords(`a x${text}/y`).words[1]).toEqual({ text: `x${text}/y`, expansion: text });
    },
  );

  it('marks expansions in double quotes, not in single quotes or behind a backslash', () => {
    const expansions = shellWords(String.raw`"a $B" 'a $B' "a \$B" \$B`).words.map((word) => word.expansion);
    expect(expansions).toEqual(['$B', undefined, undefined, undefined]);
  });

  it('says that another command follows, and which quote is open', () => {
    expect(shellWords('a\nb').more).toBe(true);
    expect(shellWords('a && b').more).toBe(true);
    expect(shellWords('a | b').more).toBe(false);
    expect(shellWords('a "b').unclosed).toBe('"');
  });
});
