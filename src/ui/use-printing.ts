/** Is the page being printed? The paper shows what the screen folds away. */
import { createContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What is cut short for the screen is whole on paper. */
export const Printing = createContext(false);

export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(() => window.matchMedia('print').matches);
  useEffect(() => {
    const query = window.matchMedia('print');
    // The browser lays the page out as soon as this returns.
    const follow = () => flushSync(() => setPrinting(query.matches));
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    query.addEventListener('change', follow);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      query.removeEventListener('change', follow);
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
