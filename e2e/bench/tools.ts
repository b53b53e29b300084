/** What does a benchmark get, and what does it give back? */
import type { Browser } from '@playwright/test';

export interface Tools {
  readonly browser: Browser;
  /** How often each time is taken. */
  readonly rounds: number;
  /** For temporary files; `app` in it is the built app. */
  readonly folder: string;
}

export interface Report {
  /** Tables by their titles. */
  readonly tables: Readonly<Record<string, readonly object[]>>;
  /** A line for each goal that is missed. */
  readonly missed: readonly string[];
  /** All that was measured, for the file. */
  readonly figures: unknown;
}

export type Bench = (tools: Tools) => Promise<Report>;
