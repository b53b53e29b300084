import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Session } from '../../connections/session.ts';
import { plainText } from '../../explain/words.ts';
import { requestForVersion } from '../../object-head/versions/version-request.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { Versions } from '../parts/versions/lazy-versions.tsx';
import { shortId } from '../parts/versions/short-text.ts';
import { columnWords, objectName } from './compare-title.ts';
import type { ComparedColumn } from './use-columns.ts';

interface VersionsToAddProps {
  readonly compared: readonly ComparedColumn[];
  readonly reference: number;
  readonly session: Session;
  readonly onAdd: (added: InspectLink) => void;
}

/** All versions of one object, the reference's until another is chosen: a row opens in Inspect, its button puts it beside the others. */
export function VersionsToAdd({ compared, reference, session, onAdd }: VersionsToAddProps) {
  const [chosen, setChosen] = useState<string>();
  const links = compared.map(({ link }) => link);
  const names = links.map(objectName);
  const askable = compared.flatMap(({ connection }, index) => (connection ? [index] : []));
  const index = askable.find((one) => names[one] === chosen) ?? askable.find((one) => one === reference) ?? askable[0];
  const { link, connection } = compared[index ?? -1] ?? {};
  if (!link || !connection) return null;
  return (
    <>
      {new Set(names).size > 1 && (
        <SelectField
          label="Versions of"
          value={objectName(link)}
          options={askable
            .filter((one) => names.slice(0, one).every((name) => name !== names[one]))
            .map((one) => ({ value: names[one] ?? '', label: labelOf(one, links) }))}
          onValueChange={setChosen}
        />
      )}
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
    </>
  );
}

/** `2: a.txt in reports` */
function labelOf(index: number, links: readonly InspectLink[]): string {
  const link = links[index];
  return `${index + 1}: ${link ? plainText(columnWords(link, links)) : ''}`;
}
