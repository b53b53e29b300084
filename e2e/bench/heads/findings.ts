/** What do the measurements say, and are the goals met? Pure. */
import { median } from '../median.ts';
import type { Measurement } from './measure.ts';
import type { Way } from './page/job.ts';

export const goals = { requestsPerHead: 1, toBare: 1.15, toSdk: 0.6 } as const;

export interface Finding {
  readonly latencyMs: number;
  /** Medians of the rounds. */
  readonly milliseconds: Readonly<Record<Way, number>>;
  /** The most of any round. */
  readonly requestsPerHead: Readonly<Record<Way, number>>;
  /** Ours by bare `fetch`, within one round; the median of the rounds. */
  readonly toBare: number;
  /** Ours by the SDK as it comes, likewise. */
  readonly toSdk: number;
}

export function findingsOf(all: readonly Measurement[], heads: number): readonly Finding[] {
  return [...new Set(all.map(({ latencyMs }) => latencyMs))].map((latencyMs) => {
    const here = all.filter((one) => one.latencyMs === latencyMs);
    const of = (way: Way) => here.filter((one) => one.way === way).sort((a, b) => a.round - b.round);
    const time = (way: Way) => of(way).map(({ milliseconds }) => milliseconds);
    const perHead = (way: Way) => Math.max(...of(way).map((one) => (one.heads + one.preflights) / heads));
    const ratio = (way: Way) => median(time('ours').map((ours, round) => ours / (time(way)[round] ?? Number.NaN)));
    return {
      latencyMs,
      milliseconds: { ours: median(time('ours')), sdk: median(time('sdk')), bare: median(time('bare')) },
      requestsPerHead: { ours: perHead('ours'), sdk: perHead('sdk'), bare: perHead('bare') },
      toBare: ratio('bare'),
      toSdk: ratio('sdk'),
    };
  });
}

export function missedGoals({ latencyMs, requestsPerHead, toBare, toSdk }: Finding): readonly string[] {
  return [
    ...(requestsPerHead.ours > goals.requestsPerHead
      ? [`${requestsPerHead.ours.toFixed(2)} requests a HEAD, not ${goals.requestsPerHead.toFixed(2)}`]
      : []),
    ...(toBare > goals.toBare ? [`${toBare.toFixed(2)} × bare fetch, not at most ${goals.toBare}`] : []),
    ...(toSdk > goals.toSdk ? [`${toSdk.toFixed(2)} × the SDK, not at most ${goals.toSdk}`] : []),
  ].map((text) => `at ${latencyMs} ms: ${text}`);
}
