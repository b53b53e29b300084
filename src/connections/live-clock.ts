/**
 * The clock as it is now: people set the time, devices correct theirs after a sleep. One reading for the visit, whose offset
 * changes in place, so that whoever holds it goes by the newest. It is measured anew where this device's time and the time
 * since the page began, which nobody can set, no longer run side by side; no timer is needed for that.
 */
import { type ClockReading, noiseMs, readClock } from './clock.ts';

/** A host that has not answered after this long is not waited for. */
const patienceMs = 3_000;

let live: { offsetMs: number } | undefined;
/** This device's time when the page began, as its clock had it at the last measurement. */
let began = 0;
let measuring: Promise<void> | undefined;
const listeners = new Set<() => void>();

const beganAt = () => Date.now() - performance.now();

/** The reading of this visit, from now on kept right. */
export function keepClock(reading: ClockReading | undefined): ClockReading | undefined {
  began = beganAt();
  live = reading && { ...reading };
  return live;
}

/** Before something is signed: waits where the clock has to be measured anew, and not otherwise. Never throws. */
export async function clockChecked(): Promise<void> {
  if (live && Math.abs(beganAt() - began) >= noiseMs) await measureClock();
}

/** Measures the clock again, by the host of the page; where that says nothing, all stays as it is. Never throws. */
export function measureClock(): Promise<void> {
  measuring ??= measure().finally(() => {
    measuring = undefined;
  });
  return measuring;
}

async function measure(): Promise<void> {
  const askedAt = Date.now();
  const signal = AbortSignal.timeout(patienceMs);
  const asked = { method: 'HEAD', cache: 'no-store', signal } as const;
  const answer = await fetch('config.json', asked).catch(() => undefined);
  const reading = answer?.ok ? readClock(answer.headers, askedAt, Date.now()) : undefined;
  if (!reading || !live) return;
  began = beganAt();
  // What two measurements of the same clock differ by is no news.
  if (reading.offsetMs !== 0 && Math.abs(reading.offsetMs - live.offsetMs) < noiseMs) return;
  live.offsetMs = reading.offsetMs;
  for (const listener of listeners) listener();
}

/** Has the clock checked whenever the page is looked at again. Once for the page. */
export function watchClock(): void {
  const look = () => void (document.visibilityState === 'visible' && clockChecked());
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
}

/** For `useSyncExternalStore`. */
export function subscribeToClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Differs after each change. */
export function clockOffset(): number {
  return live?.offsetMs ?? 0;
}
