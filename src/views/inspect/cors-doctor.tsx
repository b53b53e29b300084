import { useQuery } from '@tanstack/react-query';
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
  const hidden = countState(fields, 'hidden');
  const metadata = fields.get('Metadata')?.entries ?? [];
  const sentences = ledgerWords(visibilityLedger({ observation, fields, knowledge }));
  const tone = hidden > 0 ? 'caution' : 'fact';
  return (
    <div data-explanation="cors-hidden" data-tone={tone}>
      <Notice
        tone={tone}
        heading={2}
        folded
        title={
          hidden > 0
            ? `${hidden} ${hidden === 1 ? 'field is' : 'fields are'} hidden from this page, or may be, by this bucket’s CORS rules`
            : 'Names of user metadata may be hidden from this page by this bucket’s CORS rules'
        }
      >
        <WordsList sentences={sentences} />
        <CorsRulesRead query={cors} origin={observation.origin} />
        <Recovery fields={fields} question={question} />
        <CorsFix
          bucket={link.request.bucket}
          origin={observation.origin}
          present={presentRules(cors.data)}
          readable={metadata.map(([name]) => name)}
        />
        <div>
          <Button busy={busy} onClick={onTryAgain}>
            The rules were changed: try again
          </Button>
        </div>
      </Notice>
    </div>
  );
}

function presentRules(cors: BucketCors | undefined): PresentRules {
  if (cors?.kind === 'rules') return { kind: 'known', rules: cors.rules };
  return { kind: cors?.kind === 'none' ? 'none' : 'unreadable' };
}
