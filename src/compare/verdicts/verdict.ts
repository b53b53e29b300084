/** A verdict in words: one thing that sets a column apart from the reference, or that they share. */
import type { Words } from '../../explain/words.ts';

/** Stable: people may filter by it and link to it. */
export type VerdictId =
  | 'same-bytes'
  | 'different-bytes'
  | 'bytes-unknown'
  | 'deleted'
  | 'restored'
  | 'missing'
  | 'only-here'
  | 'no-object'
  | 'not-readable'
  | 'reference-not-readable'
  | 'delete-marker-between'
  | 'protection-weakened'
  | 'protection-strengthened'
  | 'protection-unknown'
  | 'replication-behind'
  | 'replication-caught-up'
  | 'replication-changed'
  | 'encryption-changed'
  | 'encryption-key-changed'
  | 'storage-class-changed'
  | 'metadata-added'
  | 'metadata-removed'
  | 'metadata-changed'
  | 'only-delivery'
  | 'delivery-changed'
  | 'no-difference';

/** As for explanations: how much it matters. */
export type Tone = 'fact' | 'good' | 'caution' | 'danger';

export interface Finding {
  readonly id: VerdictId;
  readonly tone: Tone;
  /** A sentence or two; `here` is the column, `the reference` the one that it is held against. */
  readonly words: Words;
  /** What it rests on: header names as S3 writes them, the call that brought a value, or `status 404`. */
  readonly evidence: readonly string[];
}

export interface Verdict extends Finding {
  /** The column's id. Each id occurs once a column at most. */
  readonly column: string;
}
