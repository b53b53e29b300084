/** Providers, the page's frame, and the view that the address names. */
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { clockOffset, subscribeToClock } from './connections/live-clock.ts';
import type { Session } from './connections/session.ts';
import { subscribeToEdits, visitEdits, withEdits } from './connections/visit-edits.ts';
import { sessionQuery } from './queries/session.ts';
import { useRoute } from './url-state/use-route.ts';
import { ConfigProblem } from './views/parts/config-problem.tsx';
import { ErrorBoundary } from './views/parts/error-boundary.tsx';
import frame from './views/parts/frame.module.css';
import { PageHeader } from './views/parts/page-header.tsx';
import { useKeptFocus } from './views/parts/use-kept-focus.ts';
import { CompareView, ConnectionsView, InspectView, OpenView } from './views/views.ts';

export function App({ queryClient }: { queryClient: QueryClient }) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <Page />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

function Page() {
  const session = useQuery(sessionQuery);
  const route = useRoute();
  if (session.data) return <Views session={session.data} />;
  return (
    <div className={frame.page}>
      <PageHeader route={route} />
      <main className={frame.main} aria-busy={session.isPending}>
        {session.isError && (
          <ConfigProblem error={session.error} onRetry={() => void session.refetch()} busy={session.isFetching} />
        )}
      </main>
    </div>
  );
}

function Views({ session: deployed }: { session: Session }) {
  const edits = useSyncExternalStore(subscribeToEdits, visitEdits);
  // What shows the time, or explains by it, is drawn again with this.
  useSyncExternalStore(subscribeToClock, clockOffset);
  // Everything below sees the connections as the person has them, and need not know of edits.
  const session = useMemo(() => ({ ...deployed, config: withEdits(deployed.config, edits) }), [deployed, edits]);
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const view = useRef(route.view);
  useKeptFocus(main);
  useEffect(() => {
    if (view.current === route.view) return;
    view.current = route.view;
    // A new view is a new page: without this the keyboard and the screen reader stay where the old one was.
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [route.view]);
  return (
    <div className={frame.page}>
      {/* Not a link to #main: the fragment is where this page keeps what it shows. */}
      <button type="button" className={frame.skip} onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <PageHeader session={session} route={route} />
      <main className={frame.main} ref={main} tabIndex={-1}>
        {route.view === 'inspect' && <InspectView session={session} route={route} />}
        {route.view === 'compare' && <CompareView session={session} route={route} />}
        {route.view === 'connections' && <ConnectionsView session={session} deployed={deployed.config} route={route} />}
        {route.view === 'open' && <OpenView session={session} route={route} />}
      </main>
    </div>
  );
}
