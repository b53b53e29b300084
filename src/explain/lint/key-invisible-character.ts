/** Does the key hold characters that cannot be seen, or that make it look like another? */
import type { Rule } from '../rule.ts';
import type { Segment } from '../words.ts';

/** How many of them are named. */
const most = 5;

/**
 * Speaks of control characters (U+0000 to U+001F, U+007F to U+009F) and of format characters such as the zero-width space
 * and marks of writing direction. Joiners within emoji are part of these and stay silent. It looks at the key alone.
 *
 * @example keyInvisibleCharacter.explain(reading)?.says[0] // ['It has ', { code: 'U+200B' }, '.']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
export const keyInvisibleCharacter: Rule = {
  id: 'lint/key-invisible-character',
  question: 'Is the key what it looks like?',
  reads: [],
  explain: ({ observation }) => {
    const visible = observation.request.key.replace(
      /(?<=\p{Extended_Pictographic}\p{M}*)\u200d(?=\p{Extended_Pictographic})/gu,
      '',
    );
    const found = [...new Set(visible.match(/[\p{Cc}\p{Cf}]/gu) ?? [])];
    if (found.length === 0) return undefined;
    return {
      id: 'lint/key-invisible-character',
      tone: 'caution',
      title: 'The key holds characters that cannot be seen.',
      says: [
        ['It has ', ...named(found), '.'],
        'Two keys that look the same are two objects. XML cannot carry most control characters, so listings need encoding-type=url.',
      ],
      evidence: [],
    };
  },
};

function named(characters: readonly string[]): readonly Segment[] {
  const shown = characters.slice(0, most).flatMap((character, index): readonly Segment[] => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [...(index === 0 ? [] : [', ']), { code: `U+${code}` }];
  });
  return characters.length > most ? [...shown, ` and ${characters.length - most} more`] : shown;
}
