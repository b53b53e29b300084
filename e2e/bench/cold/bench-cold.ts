/** How long does a deep link take until its fields are there, against the least that a page with the SDK can do? */
import { guestPoolId } from '../../sandbox/cognito/pools.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { median } from '../median.ts';
import { serveApp, servePage } from '../serve-page.ts';
import type { Bench } from '../tools.ts';
import { type Network, type Visit, visit } from './visit.ts';

const goal = 1.1;
const networks: readonly Network[] = [
  { name: 'this machine', latency: 0, throughput: -1 },
  { name: '40 ms, 10 Mbit/s', latency: 40, throughput: 1_250_000 },
];
const object = { bucket: 'everything-exposed', key: 'every-field' };

/** `[data-raw]` in it is the value as it came. */
export const appAnswer = '[data-field="ETag"] [data-raw]';

interface Pair {
  readonly ours: Visit;
  readonly bare: Visit;
}

export const benchCold: Bench = async ({ browser, rounds, folder }) => {
  const sandbox = await startSandbox();
  const app = await serveApp(`${folder}/app`, sandbox.origin);
  const page = await servePage(new URL('./page/', import.meta.url), `${folder}/cold`);
  const place = new URLSearchParams(object);
  const bareSettings = new URLSearchParams({ ...object, endpoint: sandbox.origin, identityPoolId: guestPoolId });
  const ours = { url: `${app.url}#/inspect?v=1&${place}`, answer: appAnswer };
  const bare = { url: `${page.url}?${bareSettings}`, answer: 'pre' };
  try {
    const measured: { readonly network: Network; readonly pairs: readonly Pair[] }[] = [];
    for (const network of networks) {
      const pairs: Pair[] = [];
      for (let round = 0; round < rounds; round += 1) {
        pairs.push({ bare: await visit(browser, network, bare), ours: await visit(browser, network, ours) });
      }
      measured.push({ network, pairs });
    }
    const rows = measured.map(({ network, pairs }) => rowOf(network, pairs));
    const slow = measured.at(-1)?.pairs ?? [];
    return {
      tables: {
        'A deep link, until the answer is painted': rows,
        'What it waits for at 40 ms, ms': waterfall(slow.map(({ ours }) => ours)),
        'What the bare page waits for': waterfall(slow.map(({ bare }) => bare)),
      },
      missed: rows
        .filter(({ ratio }) => Number(ratio) > goal)
        .map(({ network, ratio }) => `${network}: ${ratio} × the bare page, not at most ${goal}`),
      figures: { goal, measured },
    };
  } finally {
    await Promise.all([app.close(), page.close(), sandbox.close()]);
  }
};

function rowOf({ name }: Network, pairs: readonly Pair[]) {
  return {
    network: name,
    'ours, ms': Math.round(median(pairs.map(({ ours }) => ours.painted))),
    'bare, ms': Math.round(median(pairs.map(({ bare }) => bare.painted))),
    ratio: median(pairs.map(({ ours, bare }) => ours.painted / bare.painted)).toFixed(2),
  };
}

/** The requests of the visit that took neither longest nor shortest, in their order. */
function waterfall(visits: readonly Visit[]) {
  const typical = visits.toSorted((a, b) => a.painted - b.painted)[Math.floor(visits.length / 2)];
  if (!typical) return [];
  const { painted, steps } = typical;
  return [...steps, { what: 'painted', from: painted, to: painted }]
    .toSorted((a, b) => a.from - b.from)
    .map(({ what, from, to }) => ({ what, from: Math.round(from), to: Math.round(to) }));
}
