/**
 * `npm run test:clients`: sees to it that the AWS command line, boto3 and curl are there, then runs the specs
 * `*.clients.ts` with them against the sandbox. Arguments are filters of Vitest; `CLIENTS_REPORT=file.json` writes a report.
 */
import { runSpecs } from '../../run-specs.ts';
import { findPrograms } from './find-programs.ts';
import { handOver } from './programs.ts';

await runSpecs({
  what: 'with other clients',
  report: process.env.CLIENTS_REPORT,
  filters: process.argv.slice(2),
  prepare: async () => {
    const { programs, versions } = await findPrograms();
    for (const version of versions) console.log(version);
    handOver(programs);
    return { include: ['e2e/sandbox/clients/*.clients.ts'], testTimeout: 60_000, hookTimeout: 60_000 };
  },
});
