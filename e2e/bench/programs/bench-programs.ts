/** How does the page compare with what people use instead: `aws s3api head-object`, and a script with boto3? */
import { fileURLToPath } from 'node:url';
import { findPrograms } from '../../sandbox/clients/find-programs.ts';
import { environmentOf, run } from '../../sandbox/clients/run-program.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { becomeGuest } from '../../sandbox/testing/guest.ts';
import { appAnswer } from '../cold/bench-cold.ts';
import { visit } from '../cold/visit.ts';
import { headsPage } from '../heads/bench-heads.ts';
import { measureOnce } from '../heads/measure.ts';
import { addBucket, bucket, measuredKeys } from '../heads/targets.ts';
import { median } from '../median.ts';
import { serveApp, servePage } from '../serve-page.ts';
import type { Bench, Tools } from '../tools.ts';

const atOnce = 6;
const one = measuredKeys.slice(0, 1);

/** A way to ask for objects, and what it takes in ms. */
interface Way {
  readonly what: string;
  readonly objects: 1 | 500;
  /** What of ours does the same; undefined for ours. */
  readonly against?: string;
  readonly take: () => Promise<number>;
}

export const benchPrograms: Bench = async (tools) => {
  const sandbox = await startSandbox();
  addBucket(sandbox);
  const app = await serveApp(`${tools.folder}/app`, sandbox.origin);
  const page = await servePage(headsPage, `${tools.folder}/programs`);
  try {
    const { ways, versions } = await waysOf(tools, { sandbox, appUrl: app.url, pageUrl: page.url });
    for (const version of versions) console.log(version);
    const rounds: ReadonlyMap<string, number>[] = [];
    for (let round = 0; round < tools.rounds; round += 1) {
      const taken = new Map<string, number>();
      for (const { what, take } of ways) taken.set(what, await take());
      rounds.push(taken);
    }
    return {
      tables: { 'The page and the programs': ways.map((way) => rowOf(way, rounds)) },
      missed: [],
      figures: { versions, rounds: rounds.map((taken) => Object.fromEntries(taken)) },
    };
  } finally {
    await Promise.all([app.close(), page.close(), sandbox.close()]);
  }
};

interface Places {
  readonly sandbox: Sandbox;
  readonly appUrl: string;
  readonly pageUrl: string;
}

const ours = {
  visit: 'ours: a deep link, to the painted answer',
  head: 'ours: a HEAD in an open page',
  heads: `ours: in an open page, ${atOnce} at a time`,
} as const;

async function waysOf({ browser }: Tools, { sandbox, appUrl, pageUrl }: Places) {
  const network = { name: 'this machine', latency: 0, throughput: -1 };
  const link = { url: `${appUrl}#/inspect?v=1&bucket=${bucket}&key=${one[0]}`, answer: appAnswer };
  const heads = async (keys: readonly string[]) =>
    (await measureOnce(browser, pageUrl, { sandbox, way: 'ours', atOnce, keys })).milliseconds;
  const inPage: readonly Way[] = [
    { what: ours.visit, objects: 1, take: async () => (await visit(browser, network, link)).painted },
    { what: ours.head, objects: 1, take: () => heads(one) },
    { what: ours.heads, objects: 500, take: () => heads(measuredKeys) },
  ];
  const { programs, versions } = await findPrograms();
  const env = environmentOf(await becomeGuest(sandbox.port));
  const place = ['--endpoint-url', sandbox.origin, '--region', 'us-east-1'];
  const question = ['s3api', 'head-object', '--bucket', bucket, '--key', one[0] ?? ''];
  const script = fileURLToPath(new URL('./head-many.py', import.meta.url));
  const python = async (keys: readonly string[], threads: number) => {
    const args = [script, sandbox.origin, bucket, String(threads)];
    const { answers, ms } = JSON.parse(await succeed(programs.python3, args, env, JSON.stringify(keys)));
    if (answers !== keys.length) throw new Error(`boto3: ${answers} answers, not ${keys.length}`);
    return Number(ms);
  };
  const programsWays: readonly Way[] = [
    {
      what: 'aws s3api head-object, its start included',
      objects: 1,
      against: ours.visit,
      take: () => timed(() => succeed(programs.aws, [...place, ...question], env)),
    },
    {
      what: 'boto3, its start included',
      objects: 1,
      against: ours.visit,
      take: () => timed(() => python(one, 1)),
    },
    { what: 'boto3, once it runs', objects: 1, against: ours.head, take: () => python(one, 1) },
    { what: 'boto3, one after another', objects: 500, against: ours.heads, take: () => python(measuredKeys, 1) },
    {
      what: `boto3, ${atOnce} threads`,
      objects: 500,
      against: ours.heads,
      take: () => python(measuredKeys, atOnce),
    },
  ];
  return { ways: [...inPage, ...programsWays], versions };
}

function rowOf({ what, objects, against }: Way, rounds: readonly ReadonlyMap<string, number>[]) {
  const ms = (way: string) => rounds.map((taken) => taken.get(way) ?? Number.NaN);
  const ofOurs = against ? ms(against) : undefined;
  const ratio = ofOurs && median(ms(what).map((time, round) => (ofOurs[round] ?? Number.NaN) / time));
  return { what, objects, ms: Number(median(ms(what)).toPrecision(3)), 'ours / it': ratio?.toFixed(2) ?? '' };
}

async function succeed(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input?: string,
): Promise<string> {
  const { exitCode, stdout, stderr } = await run(program, args, env, input);
  if (exitCode !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
