/** Starts everything that can start at once, then mounts the app. */
import './trusted-types.ts';
import './styles/tokens.css';
import './styles/reset.css';
import './styles/global.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { watchClock } from './connections/live-clock.ts';
import { comeBack } from './connections/sign-in/come-back.ts';
import { takeSignInReturn } from './connections/sign-in/sign-in-return.ts';
import { sessionQuery } from './queries/session.ts';
import { warmUp } from './queries/warm-up.ts';
import { currentRoute } from './url-state/use-route.ts';
import { applyTheme, theme } from './views/parts/tools/theme.ts';
import { loadView } from './views/views.ts';

applyTheme(theme.now());
watchClock();
// Whether there is a network is for the request to find out: the sandbox answers without one.
const queryClient = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always' } },
});
// Before anything reads the address: the provider's code leaves it, and the link that the person came from is back.
const signInReturn = takeSignInReturn();
if (signInReturn) {
  const session = queryClient.fetchQuery(sessionQuery);
  void comeBack(
    session.then(({ config }) => config),
    signInReturn,
  );
}
const route = currentRoute();
loadView(route.view);
void warmUp(queryClient, route);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>,
);
