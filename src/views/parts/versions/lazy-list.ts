/** The list itself, with the code that scrolls it: fetched once somebody opens the panel, or is about to. */
import { lazyPart } from '../../parts/lazy-part.ts';
import { PartMissing } from '../../parts/part-missing.tsx';

export const VersionList = lazyPart(async () => (await import('./version-list.tsx')).VersionList, PartMissing);
export const ListingProblem = lazyPart(async () => (await import('./version-list.tsx')).ListingProblem, PartMissing);
