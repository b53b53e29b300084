/** What most comparisons do not need, in chunks of their own: words for failures, and the reader of pasted names. */
import { lazyPart } from '../parts/lazy-part.ts';
import { PartMissing } from '../parts/part-missing.tsx';

export const ColumnFailure = lazyPart(async () => (await import('./column-failure.tsx')).ColumnFailure, PartMissing);
export const ColumnObstacle = lazyPart(async () => (await import('./column-obstacle.tsx')).ColumnObstacle, PartMissing);
export const AddObject = lazyPart(async () => (await import('./add-object.tsx')).AddObject, PartMissing);
