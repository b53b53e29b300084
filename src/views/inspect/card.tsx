import type { Explanation } from '../../explain/rule.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { WordsList } from '../parts/words-list.tsx';
import { WordsText } from '../parts/words-text.tsx';
import css from './card.module.css';

/** One explanation: its first sentence, and the rest when asked for. */
export function Card({ explanation }: { explanation: Explanation }) {
  const { id, tone, title, says, todo = [], detail = [], evidence } = explanation;
  return (
    <div data-explanation={id} data-tone={tone}>
      <Notice tone={tone} heading={3} folded title={<WordsText words={title} />}>
        <WordsList sentences={says} />
        {todo.length > 0 && (
          <div className={css.todo}>
            <p className={css.what}>What to do</p>
            <WordsList sentences={todo} />
          </div>
        )}
        {detail.length > 0 && (
          <dl className={css.detail}>
            {detail.map(({ label, value }) => (
              <div key={`${label}\n${value}`}>
                <dt>{label}</dt>
                <dd>
                  <RawValue value={value} quiet limit={200} />
                  <CopyButton text={value} what={label} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <Evidence of={evidence} />
      </Notice>
    </div>
  );
}
