/** Each view in a chunk of its own, loaded when its link is opened or somebody is about to. */
import type { Route } from '../url-state/link.ts';
import { lazyPart } from './parts/load-part.ts';

const loaders = {
  open: () => import('./open/open-view.tsx'),
  inspect: () => import('./inspect/inspect-view.tsx'),
  compare: () => import('./compare/compare-view.tsx'),
  connections: () => import('./connections/connections-view.tsx'),
} as const satisfies Record<Route['view'], () => Promise<unknown>>;

/** Fetches a view's code ahead of its first rendering. A failure shows when the view is rendered. */
export function loadView(view: Route['view']): Promise<unknown> {
  return loaders[view]().catch(() => undefined);
}

export const OpenView = lazyPart(async () => (await loaders.open()).OpenView);
export const InspectView = lazyPart(async () => (await loaders.inspect()).InspectView);
export const CompareView = lazyPart(async () => (await loaders.compare()).CompareView);
export const ConnectionsView = lazyPart(async () => (await loaders.connections()).ConnectionsView);
