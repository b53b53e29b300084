/** Keys that break naive URL building. The body of each object is its key. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

/** Key, title, what is to be seen. */
const keys: readonly (readonly [key: string, title: string, what: string])[] = [
  ['with space.txt', 'A space', 'Sent as %20, never as a plus.'],
  ['a+b.txt', 'A plus', 'A literal plus, sent as %2B.'],
  ['100%.txt', 'A percent sign', 'Sent as %25.'],
  ['a%20b.txt', 'A key that looks encoded', 'The key contains the three characters %20.'],
  ['what?.txt', 'A question mark', 'Not the start of a query.'],
  ['section#1.txt', 'A hash', 'Not the start of a fragment.'],
  ['a&b=c;d.txt', 'Ampersand, equals, semicolon', 'Not a list of parameters.'],
  ['quotes "double" and \'single\'.txt', 'Quotes', 'Both kinds.'],
  ["wild!*'().txt", 'What encodeURIComponent leaves alone', 'S3 wants ! * apostrophe and parentheses encoded as well.'],
  ['back\\slash.txt', 'A backslash', 'Browsers turn a raw one into a slash.'],
  ['<img src=x onerror=alert(1)>.txt', 'Markup', 'Only a name, to be shown as text.'],
  ['caf\u00e9-nfc.txt', 'Café, composed', 'One character é (NFC).'],
  [
    'cafe\u0301-nfd.txt',
    'Café, decomposed',
    'The letter e and a combining accent (NFD): looks the same, is another key.',
  ],
  ['日本語/写真.txt', 'Japanese', 'Three bytes a character.'],
  ['مرحبا.txt', 'Arabic', 'Written from right to left.'],
  ['😀.txt', 'An emoji', 'Outside the basic plane: four bytes.'],
  ['double//slash.txt', 'A double slash', 'An empty folder name.'],
  ['/leading-slash.txt', 'A leading slash', 'Another object than the one without it.'],
  ['folder/', 'A trailing slash', 'What consoles show as a folder.'],
  ['...', 'Three dots', 'Harmless, unlike one or two.'],
  ['tab\there.txt', 'A tab', 'A control character in a key.'],
  ['line\nbreak.txt', 'A line break', 'Another one.'],
  ['UPPER.txt', 'Upper case', 'Keys are case-sensitive.'],
  ['null', 'The word null', 'A key, not a missing value.'],
  ['1e5', 'A number in disguise', 'A key that some parsers turn into 100000.'],
  [`${'x'.repeat(1020)}.txt`, '1,024 bytes', 'The longest key there can be.'],
];

const objects: readonly ObjectDefinition[] = [
  ...keys.map(
    ([key, title, what]): ObjectDefinition => ({
      key,
      body: key,
      contentType: 'text/plain; charset=utf-8',
      example: { title, what },
    }),
  ),
  {
    key: 'a/../b.txt',
    body: 'a/../b.txt',
    contentType: 'text/plain',
    example: {
      title: 'Two dots between slashes',
      what: 'A legal key that no browser can ask for: URLs lose such segments before they are sent.',
      hint: 'Expected over bare HTTP; a browser cannot send this key.',
    },
  },
];

export const awkwardKeys: BucketDefinition = {
  name: 'awkward-keys',
  title: 'Awkward keys',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
  examples: [
    { key: 'upper.txt', title: 'The wrong case', what: 'There is an UPPER.txt, but no upper.txt.', expect: 404 },
    { key: 'x'.repeat(1025), title: '1,025 bytes', what: 'One byte too long for a key.', expect: 400 },
  ],
};
