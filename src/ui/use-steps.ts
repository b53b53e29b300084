import { startTransition, useEffect, useState } from 'react';

/**
 * What is long is drawn in steps, so that none of them keeps the page from answering: 0 at first, then one more each time
 * that the step before is on the screen, up to `last`.
 */
export function useSteps(last: number): number {
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (step < last) startTransition(() => setStep(step + 1));
  }, [step, last]);
  return step;
}
