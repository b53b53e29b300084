import { History } from 'lucide-react';
import { Button } from '../../ui/button.tsx';

export const comparePrevious = 'Compare with previous';

/** Keeps the place of the button that comes with the answer, so that nothing moves when it does. */
export function PreviousToCome() {
  return (
    <Button size="small" icon={<History aria-hidden />} shortcut="p" disabled>
      {comparePrevious}
    </Button>
  );
}
