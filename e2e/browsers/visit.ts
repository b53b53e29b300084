/** As much of a browser as the specs use, so that each is written once for all. */
import { setTimeout } from 'node:timers/promises';

export interface Browser {
  /** A window that knows nothing of the visits before: no cache, no storage. */
  visit(): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  /** Loads an address, and waits until that is done. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Types into the text box of this label, then Enter. Waits until it is there. */
  enter(textBox: string, text: string): Promise<void>;
  /** Presses the button that says this, likewise. */
  press(button: string): Promise<void>;
  /** What a function says of the page that runs there, so that it can use nothing of its surroundings. */
  read<Result>(look: (about: string) => Result, about?: string): Promise<Result>;
  /** A PNG of what is in sight. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** How long a browser is waited for, in ms. A machine with other work takes its time. */
export const patience = 30_000;

/** Tries until it succeeds or patience ends; then fails as the last attempt did. */
export async function eventually<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await setTimeout(20);
    }
  }
}

export const windowSize = { width: 1280, height: 900 } as const;
