/**
 * `npm run test:ceph`: starts a Ceph Object Gateway, fills it, runs the specs `*.ceph.ts` in a browser against `dist/`,
 * and stops it again, whatever happens. Arguments go to Playwright.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findBrowser } from '../browser/find-browser.ts';
import { plain } from './contents.ts';
import { toEnvironment } from './deployment.ts';
import { fill } from './fill.ts';
import { startGateway, stopGateway } from './gateway.ts';
import { temporaryKeys } from './temporary-keys.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.rgw`;
const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => interrupted.abort());

function runSpecs(environment: Record<string, string>): Promise<number> {
  const args = ['playwright', 'test', '--config', 'e2e/ceph/playwright.config.ts', ...process.argv.slice(2)];
  return new Promise((resolve) => {
    const child = spawn('npx', args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
    // Ctrl-C reaches Playwright by itself; a signal to this process alone does not.
    interrupted.signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<number> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const browser = findBrowser();
  // Always: a build that is older than the sources would be tested in their place.
  await build({ root, logLevel: 'warn' });
  const began = Date.now();
  const gateway = await startGateway(folder, interrupted.signal);
  const versions = await fill(gateway.endpoint, gateway.owner);
  const roles = await temporaryKeys(gateway, plain);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`A Ceph Object Gateway on ${gateway.endpoint}, ready after ${seconds} s.`);
  interrupted.signal.throwIfAborted();
  return runSpecs({ CHROMIUM_PATH: browser, ...toEnvironment({ endpoint: gateway.endpoint, roles, versions }) });
}

try {
  process.exitCode = await main();
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  console.error(interrupted.signal.aborted ? 'Interrupted.' : `No tests against Ceph: ${why}`);
  process.exitCode = 1;
} finally {
  await stopGateway(folder);
}
