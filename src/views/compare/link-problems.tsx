import { Notice } from '../../ui/notice.tsx';
import type { LinkProblem } from '../../url-state/link-parameters.ts';

/** What could not be read of a link; the rest of it is shown. */
export function LinkProblems({ problems }: { problems: readonly LinkProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice
      tone="caution"
      role="alert"
      heading={2}
      title="A part of this link could not be read. The rest is compared."
    >
      <ul>
        {problems.map(({ parameter, text, problem }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two objects of a link may have the same problem
          <li key={index}>
            {parameter !== 'link' && (
              <>
                <code>{parameter}</code>:{' '}
              </>
            )}
            {problem} {text !== '' && <code>{text}</code>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
