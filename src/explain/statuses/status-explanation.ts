/** What is said of a status: the shape that every file of this folder gives. */
import type { Tone } from '../rule.ts';
import type { Words } from '../words.ts';
import type { Asked } from './asked.ts';
import type { Cause } from './cause.ts';

export interface StatusExplanation {
  readonly tone: Tone;
  /** What happened, one sentence. */
  readonly title: Words;
  /** What it means, whatever its cause. */
  readonly says: readonly Words[];
  /** Why it may have come to that, surest first. Empty where the status leaves nothing to ask. */
  readonly causes: readonly Cause[];
  /** What to do, whatever its cause. */
  readonly todo: readonly Words[];
  /** What it rests on: header names in lower case, or the call that told (`GetObject`). */
  readonly evidence: readonly string[];
}

/** One status's words. Names all headers that would count as evidence; those that were read are kept. */
export type ExplainStatus = (asked: Asked) => StatusExplanation;
