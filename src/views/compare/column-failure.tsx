import type { Connection } from '../../connections/config.ts';
import { placeInForce } from '../../connections/trusted-endpoints.ts';
import { explainFailure } from '../../explain/explain-failure.ts';
import type { Failure } from '../../object-head/failure.ts';
import { Button } from '../../ui/button.tsx';
import { formatInspect } from '../../url-state/link.ts';
import { useNow } from '../parts/use-now.ts';
import { WordsText } from '../parts/words-text.tsx';
import type { ComparedColumn } from './use-columns.ts';

interface ColumnFailureProps {
  readonly failure: Failure;
  readonly compared: ComparedColumn;
  readonly connection: Connection;
  readonly busy: boolean;
  readonly index: number;
  readonly onRetry: () => void;
}

/** No answer: what happened, in a sentence, and a way to try again. What it may come from is explained in Inspect. */
export function ColumnFailure({ failure, compared: { link }, connection, busy, index, onRetry }: ColumnFailureProps) {
  const { request, place } = link;
  const now = useNow();
  const { title } = explainFailure(failure, {
    bucket: request.bucket,
    origin: window.location.origin,
    request,
    facts: { now, credentials: connection.credentials.kind, region: placeInForce(connection, place).region },
  });
  return (
    <>
      <p>
        <WordsText words={title} />
      </p>
      <p>
        <Button size="small" busy={busy} aria-label={`Try column ${index + 1} again`} onClick={onRetry}>
          Try again
        </Button>{' '}
        <a href={formatInspect(link)}>Why, in Inspect</a>
      </p>
    </>
  );
}
