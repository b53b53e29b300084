import type { StatusExplanation } from '../../explain/statuses/explain-status.ts';
import { Notice } from '../../ui/notice.tsx';

export function StatusNotice({ explanation }: { explanation: StatusExplanation }) {
  const { tone, title, says, todo, evidence } = explanation;
  return (
    <div data-explanation="status" data-tone={tone}>
      <Notice tone={tone} heading={2} title={title}>
        {says.length === 1 ? (
          <p>{says[0]}</p>
        ) : (
          <ul>
            {says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {todo.length > 0 && <p>{todo.join(' ')}</p>}
        {evidence.length > 0 && (
          <p>
            Rests on{' '}
            {evidence.map((name, index) => (
              <span key={name}>
                {index > 0 && ', '}
                <code>{name}</code>
              </span>
            ))}
            .
          </p>
        )}
      </Notice>
    </div>
  );
}
