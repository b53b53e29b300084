import { Columns2 } from 'lucide-react';
import { requestForVersion } from '../../object-head/versions/version-request.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { navigate } from '../../url-state/use-route.ts';
import { comparisonWith } from './comparison-with.ts';

/** In the list of versions: puts a version beside the one that is shown. */
export function CompareVersion({ link, versionId }: { link: InspectLink; versionId: string }) {
  const other = { ...link, request: requestForVersion(link.request, versionId) };
  return (
    <IconButton
      size="inline"
      icon={<Columns2 aria-hidden />}
      label="Compare with the version shown"
      onClick={() => navigate(comparisonWith(link, other))}
    />
  );
}
