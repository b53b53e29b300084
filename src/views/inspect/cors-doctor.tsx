import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { connectionId } from '../../connections/connection-id.ts';
import { forgetHeadersSeen } from '../../connections/seen-headers.ts';
import { keepsCorsRules } from '../../connections/store-calls.ts';
import { storeOf } from '../../connections/stores.ts';
import { placeInForce } from '../../connections/trusted-endpoints.ts';
import type { PresentRules } from '../../explain/cors/advise.ts';
import { visibilityLedger } from '../../explain/cors/ledger.ts';
import { ledgerWords } from '../../explain/cors/ledger-words.ts';
import type { Observation } from '../../object-head/observation.ts';
import { type BucketCors, bucketCorsQuery } from '../../queries/bucket-cors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WordsList } from '../parts/words-list.tsx';
import { CorsFix } from './cors-fix.tsx';
import { CorsRulesRead } from './cors-rules-read.tsx';
import { countState } from './find-fields.ts';
import type { Question } from './question.ts';
import { Recovery } from './recovery.tsx';
import type { KnownFields } from './use-fields.ts';

interface CorsDoctorProps extends KnownFields {
  readonly observation: Observation;
  readonly question: Question;
  /** Sends the HEAD again, past what the browser remembers of the bucket's rules. */
  readonly onTryAgain: () => void;
  readonly busy: boolean;
}

/** What this page may read of this bucket's answers, what it may not, and the smallest change that would let it. */
export function CorsDoctor({ observation, fields, knowledge, question, onTryAgain, busy }: CorsDoctorProps) {
  const { link, connection, session } = question;
  const cors = useQuery(bucketCorsQuery(link, connection, session));
  const store = storeOf(connection, link.place);
  const hidden = countState(fields, 'hidden');
  const metadata = fields.get('Metadata')?.entries ?? [];
  const present = useMemo(() => presentRules(cors.data), [cors.data]);
  const sentences = ledgerWords(visibilityLedger({ observation, fields, knowledge }));
  const tryAgain = () => {
    // Rules that were changed may let this page read less than before, too.
    forgetHeadersSeen(observation, connectionId(connection));
    onTryAgain();
  };
  const tone = hidden > 0 ? 'caution' : 'fact';
  return (
    <div data-explanation="cors-hidden" data-tone={tone}>
      <Notice
        tone={tone}
        heading={2}
        folded
        title={
          hidden > 0
            ? `${hidden} ${hidden === 1 ? 'field' : 'fields'} may be hidden from this page by the bucket’s CORS rules`
            : 'What the bucket’s CORS rules let this page read'
        }
      >
        <WordsList sentences={sentences} />
        {keepsCorsRules(connection, link.place) ? (
          <p>
            {store?.name} answers <code>GetBucketCors</code> without CORS headers, so no page can read the bucket’s
            rules. The AWS CLI can, with the command below.
          </p>
        ) : (
          <CorsRulesRead query={cors} origin={observation.origin} asked={observation.sent.preflightFor} />
        )}
        <Recovery observation={observation} fields={fields} question={question} />
        <CorsFix
          // The names that were typed are those of one bucket.
          key={JSON.stringify([connectionId(connection), link.place, link.request.bucket])}
          bucket={link.request.bucket}
          place={placeInForce(connection, link.place)}
          store={store}
          origin={observation.origin}
          present={present}
          readable={metadata.map(([name]) => name)}
        />
        <div>
          <Button busy={busy} onClick={tryAgain}>
            The rules were changed: try again
          </Button>
        </div>
      </Notice>
    </div>
  );
}

function presentRules(cors: BucketCors | undefined): PresentRules | undefined {
  if (!cors) return undefined;
  if (cors.kind === 'rules') return { kind: 'known', rules: cors.rules };
  return { kind: cors.kind === 'none' ? 'none' : 'unreadable' };
}
