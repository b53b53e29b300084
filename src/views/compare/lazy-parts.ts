/** What most comparisons do not need, in chunks of their own: words for failures, and the reader of pasted names. */
import { lazy } from 'react';
import { loadPart } from '../parts/load-part.ts';

export const ColumnFailure = lazy(async () => ({
  default: (await loadPart(() => import('./column-failure.tsx'))).ColumnFailure,
}));
export const ColumnObstacle = lazy(async () => ({
  default: (await loadPart(() => import('./column-obstacle.tsx'))).ColumnObstacle,
}));
export const AddObject = lazy(async () => ({
  default: (await loadPart(() => import('./add-object.tsx'))).AddObject,
}));
