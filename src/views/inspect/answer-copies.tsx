import { Download } from 'lucide-react';
import { answerJson, type Fields } from '../../object-head/answer-text/answer-json.ts';
import { answerMarkdown } from '../../object-head/answer-text/answer-markdown.ts';
import { rawHeaders } from '../../object-head/answer-text/raw-headers.ts';
import type { Observation } from '../../object-head/observation.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../../ui/commands.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { downloadText } from '../../ui/download-text.ts';
import { formatInspect } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { absoluteLink } from '../../url-state/use-route.ts';
import css from './answer-copies.module.css';

interface AnswerCopiesProps {
  readonly observation: Observation;
  readonly fields: Fields;
  readonly link: InspectLink;
}

/** The whole answer to take along: for a ticket, for a script, for a file. */
export function AnswerCopies({ observation, fields, link }: AnswerCopiesProps) {
  const address = () => absoluteLink(formatInspect(link));
  const json = () => answerJson(observation, fields, address());
  const save = () => downloadText(json(), `${fileName(observation.request.key)}.head.json`, 'application/json');
  const command = { group: 'This object' } as const;
  useCommand({ ...command, title: 'Download answer as JSON', run: save });
  return (
    <div className={css.copies}>
      <fieldset className={css.copies} aria-label="Copy the answer as">
        <span aria-hidden="true">Copy as</span>
        <CopyButton text={json} what="answer as JSON" label="JSON" variant="quiet" command={command} />
        <CopyButton
          text={() => rawHeaders(observation)}
          what="answer as raw headers"
          label="headers"
          variant="quiet"
          command={command}
        />
        <CopyButton
          text={() => answerMarkdown(observation, fields, address())}
          what="answer as Markdown"
          label="Markdown"
          variant="quiet"
          command={command}
        />
      </fieldset>
      <Button size="small" variant="quiet" icon={<Download aria-hidden />} onClick={save}>
        Download
      </Button>
    </div>
  );
}

/** The key's last part, without what file systems refuse or hide. */
function fileName(key: string): string {
  const last = key.split('/').findLast((part) => part !== '') ?? 'object';
  return (
    last
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, '')
      .slice(0, 100) || 'object'
  );
}
