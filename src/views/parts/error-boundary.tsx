import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './error-boundary.module.css';

/** Keeps the link when the page itself fails, and says so instead of going blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, _info: ErrorInfo) {
    document.title = 'Headlight: the page failed';
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={css.page}>
        <Notice
          tone="danger"
          role="alert"
          heading={2}
          title="A mistake in this page stopped it. S3 and your object are not concerned."
          actions={
            <>
              <Button variant="primary" onClick={() => window.location.reload()}>
                Reload this view
              </Button>
              <Button onClick={() => (window.location.hash = '#/')}>Start anew</Button>
            </>
          }
        >
          <p>The link in the address bar is kept; reloading opens it again. Customer keys have to be typed again.</p>
          <p>
            <code>
              {error.name}: {error.message}
            </code>
          </p>
        </Notice>
      </main>
    );
  }
}
