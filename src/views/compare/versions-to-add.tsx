import { Plus } from 'lucide-react';
import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import { requestForVersion } from '../../object-head/versions/version-request.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { Versions } from '../parts/versions/lazy-versions.tsx';
import { shortId } from '../parts/versions/short-text.ts';

interface VersionsToAddProps {
  /** The object that all columns are versions of. */
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly session: Session;
  readonly onAdd: (added: InspectLink) => void;
}

/** All versions of the object: a row opens in Inspect, its button puts it beside the others. */
export function VersionsToAdd({ link, connection, session, onAdd }: VersionsToAddProps) {
  return (
    <Versions
      {...{ link, connection, session }}
      actions={({ versionId }) => (
        <IconButton
          size="inline"
          icon={<Plus aria-hidden />}
          label={`Compare version ${shortId(versionId)}`}
          onClick={() => onAdd({ ...link, request: requestForVersion(link.request, versionId) })}
        />
      )}
    />
  );
}
