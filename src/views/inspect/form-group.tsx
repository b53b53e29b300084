import { type ReactNode, useState } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import css from './form-group.module.css';

interface FormGroupProps {
  readonly title: string;
  readonly summary: string;
  /** Something inside must be seen: the group opens by itself, once each time. */
  readonly attention: boolean;
  /** How often sending failed: each time the group opens again if something in it must be seen. */
  readonly failures: number;
  readonly children: ReactNode;
}

export function FormGroup({ title, summary, attention, failures, children }: FormGroupProps) {
  const [open, setOpen] = useState(attention);
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  const call = attention ? failures : undefined;
  const [answered, setAnswered] = useState(call);
  if (answered !== call) {
    setAnswered(call);
    if (attention) setOpen(true);
  }
  return (
    <Disclosure title={title} summary={summary} open={open} onOpenChange={setOpen}>
      {/* Most groups stay closed for a whole visit; what was opened once keeps its state. */}
      {opened && <div className={css.inputs}>{children}</div>}
    </Disclosure>
  );
}
