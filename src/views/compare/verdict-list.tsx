import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useContext } from 'react';
import type { Tone, Verdict } from '../../compare/verdicts/verdict.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Printing } from '../../ui/use-printing.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { WordsText } from '../parts/words-text.tsx';
import { columnWords } from './compare-title.ts';
import type { ComparedColumn } from './use-columns.ts';
import css from './verdict-list.module.css';

/** More columns than this, the reference aside, and each shows its first sentence until it is opened. */
const mostUnfolded = 4;

interface VerdictListProps {
  readonly verdicts: readonly Verdict[];
  readonly compared: readonly ComparedColumn[];
  readonly reference: number;
}

/** What sets each column apart from the reference, in sentences, each with what it rests on. */
export function VerdictList({ verdicts, compared, reference }: VerdictListProps) {
  const isPrinting = useContext(Printing);
  const links = compared.map(({ link }) => link);
  const found = compared.flatMap(({ column, link }, index) => {
    const own = verdicts.filter((verdict) => verdict.column === column.id);
    return own.length > 0 ? [{ index, link, id: column.id, own }] : [];
  });
  if (found.length === 0) return null;
  const isFolded = !isPrinting && compared.length - 1 > mostUnfolded;
  return (
    <section className={css.section} aria-labelledby="verdicts">
      <h2 id="verdicts">Against column {reference + 1}, the reference</h2>
      <div className={css.columns}>
        {found.map(({ index, link, id, own: [first, ...rest] }) => (
          <div key={id} className={css.column} data-verdicts-of={index}>
            <h3 className={css.name}>
              <span className={css.number}>{index + 1}</span> <WordsText words={columnWords(link, links)} />
            </h3>
            {first && <Sentences verdicts={isFolded ? [first] : [first, ...rest]} />}
            {isFolded && rest.length > 0 && (
              <Disclosure title={`${rest.length} more about column ${index + 1}`}>
                <Sentences verdicts={rest} />
              </Disclosure>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

const marks = {
  fact: { Icon: Info, word: 'Fact' },
  good: { Icon: CircleCheck, word: 'Good' },
  caution: { Icon: TriangleAlert, word: 'Caution' },
  danger: { Icon: OctagonAlert, word: 'Danger' },
} as const satisfies Record<Tone, unknown>;

function Sentences({ verdicts }: { verdicts: readonly Verdict[] }) {
  return (
    <ul className={css.sentences}>
      {verdicts.map(({ id, tone, words, evidence }) => {
        const { Icon, word } = marks[tone];
        return (
          <li key={id} className={css[tone]} data-verdict-sentence={id} data-tone={tone}>
            <Icon className={css.icon} aria-hidden />
            <div>
              <p>
                <VisuallyHidden>{word}: </VisuallyHidden>
                <WordsText words={words} />
              </p>
              <Evidence of={evidence} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
