/** Why S3 may have answered as it did: one possible cause, and what would settle whether it is the one. */
import type { Words } from '../words.ts';

/** How sure one can be, given what is known: `settled` by proof, `likely`, `possible`, or `unlikely` but worth a word. */
export type Certainty = 'settled' | 'likely' | 'possible' | 'unlikely';

export interface Cause {
  /** Stable, in kebab case, `no-list-permission`. */
  readonly id: string;
  readonly certainty: Certainty;
  /** What would be the matter, one sentence; how sure it is stands in `certainty`, not in the words. */
  readonly title: Words;
  /** What speaks for it here, or what would confirm it. */
  readonly confirm: Words;
  /** What to do, were it this. */
  readonly todo: Words;
  /** The IAM actions that would be needed, `s3:GetObjectVersion`. */
  readonly actions?: readonly string[];
}

/** A cause before anybody has judged how sure it is. */
export type Claim = Omit<Cause, 'certainty'>;

/** A cause to be considered: how sure it is, given what is known (undefined where it cannot be it), and its words. */
export type Candidate<Known> = readonly [
  weigh: (known: Known) => Certainty | undefined,
  claim: (known: Known) => Claim,
];

const order: readonly Certainty[] = ['settled', 'likely', 'possible', 'unlikely'];

/** The causes with the surest first; those of the same certainty keep their order. A settled cause leaves no room for others. */
export function ranked(causes: readonly Cause[]): readonly Cause[] {
  const settled = causes.filter(({ certainty }) => certainty === 'settled');
  if (settled.length > 0) return settled;
  return [...causes].sort((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty));
}

/**
 * The candidates that can be it, ranked. Those of the same certainty keep the order in which they are listed: what the
 * request itself shows stands first, then what is common.
 */
export function weighed<Known>(known: Known, candidates: readonly Candidate<Known>[]): readonly Cause[] {
  return ranked(
    candidates.flatMap(([weigh, claim]) => {
      const certainty = weigh(known);
      return certainty === undefined ? [] : [{ ...claim(known), certainty }];
    }),
  );
}
