import { type ReactNode, useLayoutEffect, useRef } from 'react';
import css from './dialog.module.css';

interface DialogProps {
  /** Names it for assistive technology. */
  readonly label: string;
  /** Called once it is closed, however that came about. */
  readonly onClose: () => void;
  /** `close` gives the focus back to where it was, at once. */
  readonly children: (close: () => void) => ReactNode;
}

/** The platform's modal dialog: open for as long as it is rendered; Escape and a press beside it close it. */
export function Dialog({ label, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // While it is still in the page: one that is taken away open does not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the browser's own key for it
    <dialog
      ref={dialog}
      aria-label={label}
      className={css.dialog}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      {children(close)}
    </dialog>
  );
}
