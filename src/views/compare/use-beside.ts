/** On a narrow screen one column stands beside the reference: which one, and how to get to another. */
import { type RefObject, useEffect, useState } from 'react';

export interface Beside {
  /** The column beside the reference, from 0. */
  readonly column: number;
  readonly show: (column: number) => void;
}

/** Goes by how far the region is scrolled: two columns fill it, and the reference stays where it is. */
export function useBeside(region: RefObject<HTMLElement | null>, count: number, reference: number): Beside {
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const look = () => setPlace(Math.round(element.scrollLeft / (element.clientWidth / 2)));
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [region]);
  const last = Math.max(0, count - 2);
  const at = Math.min(place, last);
  return {
    column: at < reference ? at : at + 1,
    show: (column) => {
      const element = region.current;
      if (!element) return;
      const to = column < reference ? column : column - 1;
      element.scrollTo({ left: (to * element.clientWidth) / 2 });
    },
  };
}
