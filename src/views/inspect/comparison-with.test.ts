import { expect, it } from 'vitest';
import { formatCompare } from '../../url-state/compare-link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { comparisonWith } from './comparison-with.ts';

const linkTo = (request: Partial<InspectLink['request']>): InspectLink => ({
  request: { bucket: 'b', key: 'k', checksumMode: 'ENABLED', ...request },
  place: {},
});

it('asks both sides the same, where a range, a part or a condition was asked of the one that is shown', () => {
  const other = linkTo({ versionId: 'v1' });
  const both = formatCompare({ columns: [other, linkTo({ versionId: 'v2' })] });
  for (const part of [{ range: 'bytes=0-4' }, { partNumber: 2 }, { ifNoneMatch: '"a"' }])
    expect(comparisonWith(linkTo({ versionId: 'v2', ...part }), other)).toBe(both);
});
