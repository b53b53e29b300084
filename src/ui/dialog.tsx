import { X } from 'lucide-react';
import { type PointerEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import css from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly open: boolean;
  /** Escape, the close button and a press outside all end here. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
}

const firstField = ':is(input, select, textarea):enabled';

/** The platform's modal: it holds the focus and gives it back. The first field has it at the start, else the title. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, children, footer, size = 'medium' }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressedOutside = useRef(false);

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (element && !element.open) {
      element.showModal();
      // What there is to fill in comes first, else the title, so that the dialog is read from its beginning.
      (element.querySelector<HTMLElement>(firstField) ?? heading.current)?.focus();
    }
    return () => {
      element?.close();
      // React has the element out of the page before the browser can give the focus back itself.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  const press = (event: PointerEvent) => {
    pressedOutside.current = event.target === event.currentTarget;
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for a press outside, and the browser handles it
    <dialog
      ref={dialog}
      className={classNames(css.dialog, css[size])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={press}
      onClick={(event) => {
        // A drag that began on text inside and ends outside is a selection, no wish to close.
        if (pressedOutside.current && event.target === event.currentTarget) onClose();
      }}
    >
      <div className={css.frame}>
        <header className={css.header}>
          <h2 ref={heading} id={titleId} tabIndex={-1} className={css.title}>
            {title}
          </h2>
          <IconButton label="Close" icon={<X aria-hidden />} size="small" onClick={onClose} />
        </header>
        <div className={css.body}>{children}</div>
        {footer && <footer className={css.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}
