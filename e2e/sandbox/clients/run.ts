/**
 * `npm run test:clients`: sees to it that the AWS command line, boto3 and curl are there, then runs the specs
 * `*.clients.ts` with them against the sandbox. Arguments are filters of Vitest; `CLIENTS_REPORT=file.json` writes a report.
 */
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { findPrograms } from './find-programs.ts';
import { handOver } from './programs.ts';

const report = process.env.CLIENTS_REPORT;

async function main(): Promise<void> {
  const { programs, versions } = await findPrograms();
  for (const version of versions) console.log(version);
  handOver(programs);
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const vitest = await startVitest('test', process.argv.slice(2), {
    config: false,
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    include: ['e2e/sandbox/clients/*.clients.ts'],
    watch: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [
      process.env.CI ? 'dot' : 'tree',
      ...(report ? [['json', { outputFile: report }] satisfies [string, object]] : []),
    ],
  });
  await vitest.close();
}

try {
  await main();
} catch (error) {
  console.error(`No tests with other clients: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
