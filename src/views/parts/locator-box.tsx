import { CornerDownLeft, Search } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type Here, linkFor } from '../../connections/link-for.ts';
import type { Session } from '../../connections/session.ts';
import { awsChunk } from '../../queries/aws-chunk.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { formatCompare } from '../../url-state/compare-link.ts';
import { formatInspect } from '../../url-state/link.ts';
import { readPasted } from '../../url-state/pasted.ts';
import { navigate } from '../../url-state/use-route.ts';
import { loadView } from '../views.ts';
import css from './locator-box.module.css';
import { LocatorPreview } from './locator-preview.tsx';
import { namesNothing } from './names-nothing.ts';

interface LocatorBoxProps {
  readonly session: Session;
  /** What is being looked at: where a text that names no place is asked. */
  readonly here: Here;
  readonly initialText?: string;
  /** In the page's header: the label is for assistive technology, the preview hangs below while something new is typed. */
  readonly compact?: boolean;
  readonly autoFocus?: boolean;
  /** Called where the text names a bucket or folder but no object, so that the rest can be asked for. */
  readonly onPartial?: (bucket: string, prefix: string) => void;
}

/** Takes anything that names an object, says what it understood, and goes there. */
export function LocatorBox({
  session,
  here,
  initialText = '',
  compact = false,
  autoFocus = false,
  onPartial,
}: LocatorBoxProps) {
  const [text, setText] = useState(initialText);
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const previewId = useId();
  const reading = readPasted(text);
  const link = reading.kind === 'located' ? linkFor(session.config, reading.located, here) : undefined;
  const changed = text !== initialText;

  const change = (next: string) => {
    setText(next);
    setTried(false);
    // Somebody is about to ask: the SDK and the view may as well be on their way.
    void awsChunk().catch(() => undefined);
    loadView('inspect');
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // What stands there was written by the page; reading it back need not give the same object.
    if (compact && !changed) return;
    if (link) navigate(formatInspect(link));
    else if (reading.kind === 'comparison') navigate(formatCompare(reading.link));
    else if (reading.kind === 'located') onPartial?.(reading.located.request.bucket, reading.located.prefix ?? '');
    input.current?.focus();
  };

  const error = tried ? namesNothing(reading) : undefined;
  return (
    <form className={compact ? css.compact : css.box} onSubmit={go} aria-label="Find an object">
      <TextField
        ref={input}
        label="Object: URI, ARN, URL, console link or AWS CLI command"
        hideLabel={compact}
        mono
        autoFocus={autoFocus}
        value={text}
        onValueChange={change}
        placeholder="s3://bucket/key"
        leading={<Search aria-hidden />}
        trailing={
          <Button
            type="submit"
            size="small"
            variant={compact ? 'quiet' : 'primary'}
            icon={<CornerDownLeft aria-hidden />}
          >
            Inspect
          </Button>
        }
        error={error}
        aria-controls={previewId}
      />
      <div id={previewId} className={css.preview} hidden={compact && !changed}>
        {!error && <LocatorPreview reading={reading} link={link} session={session} />}
      </div>
    </form>
  );
}
