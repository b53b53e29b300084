/** Shape and word of each state: never colour alone. */
import type { PresenceState } from '../../object-head/presence.ts';
import type { MarkShape } from '../../ui/state-mark.tsx';

export const stateMarks: Readonly<Record<PresenceState, { readonly shape: MarkShape; readonly label: string }>> = {
  present: { shape: 'full', label: 'present' },
  absent: { shape: 'dashed', label: 'not sent' },
  hidden: { shape: 'striped', label: 'hidden by CORS, or may be' },
  withheld: { shape: 'quarter', label: 'withheld' },
  unsupported: { shape: 'dash', label: 'not in this store' },
};
