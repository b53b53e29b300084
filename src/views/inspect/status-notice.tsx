import { explainStatus } from '../../explain/statuses/explain-status.ts';
import type { Observation } from '../../object-head/observation.ts';
import { Notice } from '../../ui/notice.tsx';

/** What the answer's status means; nothing for a 200, which explains itself. */
export function StatusNotice({ observation }: { observation: Observation }) {
  const explanation = explainStatus(observation);
  if (!explanation) return null;
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
