/** Measures the sandbox: HEADs a second, memory before and after many of them, and pages of long histories. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startSandbox } from './sandbox.ts';
import { ask } from './testing/signed-client.ts';

const requests = 50_000;
const wantedPerSecond = 2000;
const pages = 50;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function usedMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

const sandbox = await startSandbox();
const client = fileURLToPath(new URL('./testing/load-client.ts', import.meta.url));

async function secondsFor(count: number): Promise<number> {
  const args = [...process.execArgv, client, String(sandbox.port), String(count)];
  return Number((await promisify(execFile)(process.execPath, args)).stdout);
}

/** Milliseconds a page of 1,000 versions, from request to last byte. */
async function pageTime(prefix: string): Promise<number> {
  const query: Record<string, string> = { versions: '', prefix };
  const start = performance.now();
  for (let page = 0; page < pages; page++) {
    const { body } = await ask(sandbox.port, { method: 'GET', bucket: 'versioned', query });
    const [, key, id] = /<NextKeyMarker>(.*)<\/NextKeyMarker><NextVersionIdMarker>(.*)<\/Next/.exec(body) ?? [];
    delete query['key-marker'];
    delete query['version-id-marker'];
    if (key && id) Object.assign(query, { 'key-marker': key, 'version-id-marker': id });
  }
  return (performance.now() - start) / pages;
}

await secondsFor(5000);
const before = usedMegabytes();
const perSecond = requests / (await secondsFor(requests));
const after = usedMegabytes();
console.log(`HEAD: ${Math.round(perSecond)} a second over ${requests} requests (wanted: ${wantedPerSecond})`);
console.log(`Heap: ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after`);
for (const key of ['long-history.csv', 'very-long-history.csv']) {
  console.log(`A page of 1,000 versions of ${key}: ${(await pageTime(key)).toFixed(1)} ms`);
}
await sandbox.close();
if (perSecond < wantedPerSecond) process.exitCode = 1;
