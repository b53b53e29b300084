import css from './code-block.module.css';
import { CopyButton } from './copy-button.tsx';

export interface CodeBlockProps {
  readonly code: string;
  /** What it is, as it continues "Copy …", and its name for assistive technology. */
  readonly what: string;
}

/** Text to be taken somewhere else, exactly as it stands: it scrolls in itself, by keyboard too, and one button copies all of it. */
export function CodeBlock({ code, what }: CodeBlockProps) {
  return (
    <div className={css.block}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={css.code} tabIndex={0} aria-label={what} translate="no">
        <pre>
          <code>{code}</code>
        </pre>
      </section>
      <div className={css.copy}>
        <CopyButton text={code} what={what} label="Copy" />
      </div>
    </div>
  );
}
