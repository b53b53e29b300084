import { type RefObject, useEffect } from 'react';

/** Moves the focus to the first invalid field of a form each time `failures` counts one more. */
export function useFocusInvalid(form: RefObject<HTMLFormElement | null>, failures: number): void {
  useEffect(() => {
    if (failures > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, failures]);
}
