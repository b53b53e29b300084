import { ConfigError } from '../../connections/session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './error-boundary.module.css';

/** The deployment's configuration could not be had: said line by line, for whoever can mend it. */
export function ConfigProblem({ error, busy, onRetry }: { error: Error; busy: boolean; onRetry: () => void }) {
  const problems = error instanceof ConfigError ? error.problems : [error.message];
  return (
    <div className={css.page}>
      <Notice
        tone="danger"
        role="alert"
        heading={1}
        title="This page has no usable configuration."
        actions={
          <Button busy={busy} onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        <p>config.json lies beside index.html. Whoever deployed this page can change it without building it anew.</p>
      </Notice>
    </div>
  );
}
