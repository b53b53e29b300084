import { Check, Copy, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { announce } from './announce.ts';
import { Button, type ButtonSize, type ButtonVariant } from './button.tsx';
import { type Command, useCommand } from './commands.ts';
import css from './copy-button.module.css';
import { copyText } from './copy-text.ts';
import { IconButton } from './icon-button.tsx';

export interface CopyButtonProps {
  /** The exact text, or how to make it when asked. */
  readonly text: string | (() => string | Promise<string>);
  /** What is copied, as it continues "Copy …": `ETag`, `link to this view`. */
  readonly what: string;
  /** Shows this text; without it the button is an icon. */
  readonly label?: string | undefined;
  readonly variant?: ButtonVariant | undefined;
  /** With a label it is small by itself, without one no taller than its line of text. */
  readonly size?: ButtonSize | undefined;
  readonly shortcut?: string | undefined;
  /** Offers it among the commands, too. */
  readonly command?: Pick<Command, 'group' | 'keys'> | undefined;
}

const outcomes = { copied: { Icon: Check, said: 'Copied' }, refused: { Icon: X, said: 'Not copied' } } as const;

const shownFor = 1500;

export function CopyButton({ text, what, label, variant, size, shortcut, command }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof outcomes>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async () => {
    const made = async () => copyText(typeof text === 'function' ? await text() : text);
    const done = await made().catch(() => false);
    setOutcome(done ? 'copied' : 'refused');
    announce(done ? `Copied ${what}` : `Not copied: the browser refused ${what}`);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome(undefined), shownFor);
  };

  const { Icon, said } = outcome ? outcomes[outcome] : { Icon: Copy, said: undefined };
  const icon = <Icon aria-hidden />;
  if (!label) {
    const name = `Copy ${what}`;
    return <IconButton label={name} tooltip={said} {...{ icon, shortcut }} size={size ?? 'inline'} onClick={copy} />;
  }
  return (
    <>
      {command && <Offered {...command} title={`Copy ${what}`} run={() => void copy()} />}
      <Button {...{ variant, icon, shortcut }} size={size ?? 'small'} onClick={copy}>
        <span className={css.stack}>
          <span className={said && css.out}>{label}</span>
          {said && <span aria-hidden="true">{said}</span>}
        </span>
      </Button>
    </>
  );
}

/** By itself, so that the hundreds of buttons that are no commands have nothing to do with it. */
function Offered(command: Command) {
  useCommand(command);
  return null;
}
