/** The list itself, with the code that scrolls it: fetched once somebody opens the panel, or is about to. */
import { lazy } from 'react';
import { PartMissing } from './part-missing.tsx';

const loadList = () => import('./version-list.tsx');
const loadProblem = () => import('./listing-problem.tsx');

/** Fetches both ahead of their first rendering. What fails is fetched again then. */
export function preloadList(): void {
  void Promise.allSettled([loadList(), loadProblem()]);
}

const missing = () => ({ default: PartMissing });

export const VersionList = lazy(() => loadList().then(({ VersionList: List }) => ({ default: List }), missing));
export const ListingProblem = lazy(() =>
  loadProblem().then(({ ListingProblem: Problem }) => ({ default: Problem }), missing),
);
