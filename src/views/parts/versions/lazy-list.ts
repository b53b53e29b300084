/** The list itself, with the code that scrolls it: fetched once somebody opens the panel, or is about to. */
import { lazy } from 'react';
import { PartMissing } from './part-missing.tsx';

const loadList = () => import('./version-list.tsx');

/** Fetches it ahead of its first rendering. What fails is fetched again then. */
export function preloadList(): void {
  void loadList().catch(() => undefined);
}

const missing = () => ({ default: PartMissing });

export const VersionList = lazy(() => loadList().then(({ VersionList: List }) => ({ default: List }), missing));
export const ListingProblem = lazy(() =>
  loadList().then(({ ListingProblem: Problem }) => ({ default: Problem }), missing),
);
