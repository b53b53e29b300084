import { type ReactNode, useState } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import css from './form-group.module.css';

interface FormGroupProps {
  readonly title: string;
  readonly summary: string;
  /** Something inside must be seen: the group opens by itself, once each time. */
  readonly attention: boolean;
  readonly children: ReactNode;
}

export function FormGroup({ title, summary, attention, children }: FormGroupProps) {
  const [open, setOpen] = useState(attention);
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  const [knew, setKnew] = useState(attention);
  if (knew !== attention) {
    setKnew(attention);
    if (attention) setOpen(true);
  }
  return (
    <Disclosure title={title} summary={summary} open={open} onOpenChange={setOpen}>
      {/* Most groups stay closed for a whole visit; what was opened once keeps its state. */}
      {opened && <div className={css.inputs}>{children}</div>}
    </Disclosure>
  );
}
