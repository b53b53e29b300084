import type { FieldName } from '../../object-head/catalogue/field.ts';
import { InfoTip } from '../../ui/info-tip.tsx';
import { FieldFacts } from './lazy-parts.ts';

/** Asked for by whoever wants to know, so it may come a moment later. */
export function FieldHelp({ field }: { field: FieldName }) {
  return (
    <InfoTip about={field}>
      <FieldFacts field={field} />
    </InfoTip>
  );
}
