import { expect, it } from 'vitest';
import { findingsOf, missedGoals } from './findings.ts';
import type { Measurement } from './measure.ts';

const round = (at: number, [ours, sdk, bare]: readonly [number, number, number], preflights = 0): Measurement[] => [
  { latencyMs: 20, round: at, way: 'ours', milliseconds: ours, heads: 10, preflights },
  { latencyMs: 20, round: at, way: 'sdk', milliseconds: sdk, heads: 10, preflights: 10 },
  { latencyMs: 20, round: at, way: 'bare', milliseconds: bare, heads: 10, preflights: 0 },
];

it('compares within a round, so that a slow round does no harm', () => {
  const [finding] = findingsOf([...round(0, [100, 200, 100]), ...round(1, [900, 1800, 900])], 10);
  expect(finding).toMatchObject({ toBare: 1, toSdk: 0.5, requestsPerHead: { ours: 1, sdk: 2, bare: 1 } });
  expect(finding && missedGoals(finding)).toEqual([]);
});

it('names each goal that is missed; one preflight in one round is enough', () => {
  const [finding] = findingsOf([...round(0, [120, 150, 100]), ...round(1, [120, 150, 100], 1)], 10);
  expect(finding && missedGoals(finding)).toEqual([
    'at 20 ms: 1.10 requests a HEAD, not 1.00',
    'at 20 ms: 1.20 × bare fetch, not at most 1.15',
    'at 20 ms: 0.80 × the SDK, not at most 0.6',
  ]);
});
