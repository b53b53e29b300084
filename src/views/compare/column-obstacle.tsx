import type { Failure } from '../../object-head/failure.ts';
import { formatInspect } from '../../url-state/link.ts';
import type { ComparedColumn } from './use-columns.ts';

interface ColumnObstacleProps {
  readonly compared: ComparedColumn;
  readonly failure: Failure;
}

const inInspect: Readonly<Record<string, string>> = {
  'access-keys': 'Type them in Inspect',
  'sign-in': 'Sign in from Inspect',
  'customer-key': 'Type the key in Inspect',
};

/** Nothing was sent for this column: why, and where what is missing can be given. Endpoints are approved above the table. */
export function ColumnObstacle({ compared: { link, obstacle }, failure }: ColumnObstacleProps) {
  const label = obstacle && inInspect[obstacle.kind];
  return (
    <>
      <p>{failure.kind === 'not-sendable' ? failure.message : 'Nothing was sent.'}</p>
      {label !== undefined && (
        <p>
          <a href={formatInspect(link)}>{label}</a>, then come back.
        </p>
      )}
    </>
  );
}
