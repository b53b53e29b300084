import { explainStatus } from '../../explain/statuses/explain-status.ts';
import type { Observation } from '../../object-head/observation.ts';
import { Notice } from '../../ui/notice.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { WordsList } from '../parts/words-list.tsx';
import { WordsText } from '../parts/words-text.tsx';
import { AskWhy } from './ask-why.tsx';
import { CauseList } from './cause-list.tsx';
import type { Question } from './question.ts';
import { RegionFinder } from './region-finder.tsx';
import css from './status-notice.module.css';
import { useStatusFacts } from './use-status-facts.ts';

interface StatusNoticeProps {
  readonly observation: Observation;
  readonly question: Question;
}

/** What the answer's status means, and why it may have come to that; nothing for a 200, which explains itself. */
export function StatusNotice({ observation, question }: StatusNoticeProps) {
  const explanation = explainStatus(observation, useStatusFacts(observation, question));
  if (!explanation) return null;
  const { tone, title, says, causes, todo, evidence } = explanation;
  return (
    <div data-explanation="status" data-tone={tone}>
      <Notice tone={tone} heading={2} title={<WordsText words={title} />}>
        <WordsList sentences={says} />
        {isPuzzling(observation) && (
          <div className={css.ask}>
            <AskWhy observation={observation} question={question} />
            {mayBeElsewhere.has(observation.status) && <RegionFinder observation={observation} question={question} />}
          </div>
        )}
        <CauseList causes={causes} />
        <WordsList sentences={todo} />
        <Evidence of={evidence} />
      </Notice>
    </div>
  );
}

/** Whether S3 has a reason to give that a HEAD has no room for. A 304 has none. */
function isPuzzling({ status }: Observation): boolean {
  return status >= 400 || status === 301;
}

/** What S3 answers to a request for a bucket of another region. */
const mayBeElsewhere: ReadonlySet<number> = new Set([301, 307, 400, 403]);
