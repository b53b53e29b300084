import { plainText, type Words } from '../../explain/words.ts';
import { WordsText } from './words-text.tsx';

/** Several sentences: one stands as a paragraph, more as a list. */
export function WordsList({ sentences }: { sentences: readonly Words[] }) {
  const [first] = sentences;
  if (first === undefined) return null;
  if (sentences.length === 1) {
    return (
      <p>
        <WordsText words={first} />
      </p>
    );
  }
  return (
    <ul>
      {sentences.map((words) => (
        <li key={plainText(words)}>
          <WordsText words={words} />
        </li>
      ))}
    </ul>
  );
}
