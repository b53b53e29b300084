/** Why S3 may have answered as it did: one possible cause, and what would settle whether it is the one. */
import type { Words } from '../words.ts';

/** How sure one can be, given what is known: `settled` by proof, `likely`, `possible`, or `unlikely` but worth a word. */
export type Certainty = 'settled' | 'likely' | 'possible' | 'unlikely';

export interface Cause {
  /** Stable, in kebab case, `no-list-permission`. */
  readonly id: string;
  readonly certainty: Certainty;
  /** What would be the matter, one sentence. */
  readonly title: Words;
  /** What speaks for it here, or what would confirm it. */
  readonly confirm: Words;
  /** What to do, were it this. */
  readonly todo: Words;
  /** The IAM actions that would be needed, `s3:GetObjectVersion`. */
  readonly actions?: readonly string[];
}

const order: readonly Certainty[] = ['settled', 'likely', 'possible', 'unlikely'];

/** The causes with the surest first; those of the same certainty keep their order. A settled cause leaves no room for others. */
export function ranked(causes: readonly Cause[]): readonly Cause[] {
  const settled = causes.filter(({ certainty }) => certainty === 'settled');
  if (settled.length > 0) return settled;
  return [...causes].sort((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty));
}
