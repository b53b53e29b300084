import { useRef } from 'react';
import type { Connection } from '../../../connections/config.ts';
import { storeOf } from '../../../connections/stores.ts';
import { placeInForce } from '../../../connections/trusted-endpoints.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { InspectLink } from '../../../url-state/link-schema.ts';
import { useNow } from '../../parts/use-now.ts';
import { WordsList } from '../../parts/words-list.tsx';
import { WordsText } from '../../parts/words-text.tsx';
import { explainNotListed, type NotListedContext } from './explain-not-listed.ts';
import { useHandedOnFocus } from './use-handed-on-focus.ts';

interface ListingProblemProps {
  readonly error: Error;
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** No list, or no more of it: why, what works without it, and a way to try again. */
export function ListingProblem({ error, link, connection, busy, onRetry }: ListingProblemProps) {
  const context = contextOf(link, connection, useNow());
  const { tone, title, says, todo } = explainNotListed(error, context);
  const part = useRef<HTMLDivElement>(null);
  useHandedOnFocus(part);
  return (
    <div ref={part}>
      <Notice
        tone={tone}
        heading={3}
        title={<WordsText words={title} />}
        actions={
          <Button size="small" busy={busy} onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <WordsList sentences={[...says, ...todo]} />
      </Notice>
    </div>
  );
}

/** What is known beside the error. `now` in ms since 1970. */
export function contextOf({ request, place }: InspectLink, connection: Connection, now: number): NotListedContext {
  const store = storeOf(connection, place);
  return {
    bucket: request.bucket,
    origin: window.location.origin,
    request,
    facts: {
      now,
      credentials: connection.credentials.kind,
      region: placeInForce(connection, place).region,
      ...(store ? { store } : {}),
    },
    store: store?.name,
    requestPayer: request.requestPayer !== undefined,
  };
}
