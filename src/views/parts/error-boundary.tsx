import { Component, type ErrorInfo, type ReactNode } from 'react';
import { NoAnswer } from '../../object-head/failure.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './error-boundary.module.css';
import { reportText } from './report-text.ts';

interface Caught {
  readonly error: Error | undefined;
  /** Known a moment after the error. */
  readonly components?: string | undefined;
}

/** Keeps the link when the page itself fails, and says so instead of going blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, Caught> {
  override state: Caught = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo) {
    this.setState({ components: componentStack ?? undefined });
    document.title = 'Headlight: the page failed';
  }

  override componentDidMount() {
    window.addEventListener('popstate', this.forget);
    window.addEventListener('hashchange', this.forget);
  }

  override componentWillUnmount() {
    window.removeEventListener('popstate', this.forget);
    window.removeEventListener('hashchange', this.forget);
  }

  /** Another link is another attempt. */
  forget = () => {
    if (this.state.error) this.setState({ error: undefined });
  };

  override render() {
    const { error, components = '' } = this.state;
    if (!error) return this.props.children;
    if (error instanceof NoAnswer) return <PageIncomplete offline={error.failure.kind === 'offline'} />;
    return (
      <main className={css.page}>
        <Notice
          tone="danger"
          role="alert"
          heading={1}
          title="A mistake in this page stopped it. S3 and your object are not concerned."
          actions={
            <>
              <Button variant="primary" onClick={() => window.location.reload()}>
                Reload this view
              </Button>
              <Button onClick={() => (window.location.hash = '#/')}>Start anew</Button>
              <CopyButton
                text={() =>
                  reportText({
                    error,
                    components,
                    fragment: window.location.hash,
                    browser: navigator.userAgent,
                    now: Date.now(),
                  })
                }
                what="report for whoever runs this page"
                label="Copy report"
                size="medium"
                variant="quiet"
              />
            </>
          }
        >
          <p>The link in the address bar is kept; reloading opens it again. Customer keys have to be typed again.</p>
          <p>The report says what failed and where in the code, without names of objects, keys or tokens.</p>
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

/** A reload helps for certain: some browsers remember that a module could not be loaded. */
function PageIncomplete({ offline }: { offline: boolean }) {
  return (
    <main className={css.page}>
      <Notice
        tone="danger"
        role="alert"
        heading={1}
        title={
          offline
            ? 'This device is offline, and a part of this page is not here yet.'
            : 'A part of this page could not be loaded.'
        }
        actions={
          <Button variant="primary" onClick={() => window.location.reload()}>
            Reload this view
          </Button>
        }
      >
        <p>
          {offline
            ? 'Connect, then reload.'
            : 'The host of this page did not deliver one of its files. The page may have been replaced by a newer one.'}
        </p>
        <p>The link in the address bar is kept. Customer keys have to be typed again.</p>
      </Notice>
    </main>
  );
}
