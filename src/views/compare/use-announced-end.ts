/** Tells assistive technology once that all columns have come; each column by itself would be noise. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { announce } from '../../ui/announce.ts';

export function useAnnouncedEnd(isWaiting: boolean, changes: number): void {
  const waited = useRef(false);
  const tell = useEffectEvent(() =>
    announce(`All columns are there: ${changes} ${changes === 1 ? 'row differs' : 'rows differ'}`),
  );
  useEffect(() => {
    if (waited.current && !isWaiting) tell();
    waited.current = isWaiting;
  }, [isWaiting]);
}
