/** What of an explanation is our own words: all but values, which are the only place where text of an answer may be. */

/** The parts of `Explanation` in `explain/rule.ts` that people read; that file lies above this folder. */
interface Said {
  readonly id: string;
  readonly title: Text;
  readonly says: readonly Text[];
  readonly todo?: readonly Text[];
  readonly detail?: readonly { readonly label: string; readonly value: string }[];
  readonly evidence: readonly string[];
}

type Text = string | readonly (string | object)[];

/** Everything that a rule wrote itself, one line a sentence; times and bytes are numbers, and left out. */
export function ownWords({ id, title, says, todo = [], detail = [], evidence }: Said): string {
  const sentences = [title, ...says, ...todo].map((text) => (typeof text === 'string' ? [text] : text).map(own));
  const names = [[id], detail.map(({ label }) => label), evidence];
  return [...sentences, ...names].map((parts) => parts.join('')).join('\n');
}

/** All values that an explanation shows, those to copy included. */
export function shownValues({ title, says, todo = [], detail = [] }: Said): readonly string[] {
  const segments = [title, ...says, ...todo].flatMap((text) => (typeof text === 'string' ? [] : text));
  return [
    ...segments.flatMap((segment) =>
      typeof segment !== 'string' && 'value' in segment ? [String(segment.value)] : [],
    ),
    ...detail.map(({ value }) => value),
  ];
}

function own(segment: string | object): string {
  if (typeof segment === 'string') return segment;
  return 'code' in segment ? String(segment.code) : '';
}
