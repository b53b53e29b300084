/** Each view in a chunk of its own, loaded when its link is opened or somebody is about to. */
import type { Route } from '../url-state/link.ts';
import { lazyPart } from './parts/lazy-part.ts';

export const OpenView = lazyPart(async () => (await import('./open/open-view.tsx')).OpenView);
export const InspectView = lazyPart(async () => (await import('./inspect/inspect-view.tsx')).InspectView);
export const CompareView = lazyPart(async () => (await import('./compare/compare-view.tsx')).CompareView);
export const ConnectionsView = lazyPart(
  async () => (await import('./connections/connections-view.tsx')).ConnectionsView,
);

const views = {
  open: OpenView,
  inspect: InspectView,
  compare: CompareView,
  connections: ConnectionsView,
} as const satisfies Record<Route['view'], { ahead(): void }>;

/** Fetches a view's code ahead of its first rendering. A failure shows when the view is rendered. */
export function loadView(view: Route['view']): void {
  views[view].ahead();
}
