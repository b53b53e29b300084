/** `npm start`: builds the app, serves it, and runs the sandbox beside it. */
import { build, preview } from 'vite';
import { startSandbox } from '../sandbox/sandbox.ts';
import { configFor, serveConfig } from './deployment.ts';
import { explainTakenPort, portFrom } from './ports.ts';
import { untilInterrupted } from './until-interrupted.ts';

const command = 'npm start';
const port = portFrom('PORT', 4173);
const sandboxPort = portFrom('SANDBOX_PORT', 9000);

const sandbox = await startSandbox({ port: sandboxPort }).catch((error: unknown) =>
  explainTakenPort(error, { port: sandboxPort, variable: 'SANDBOX_PORT', command }),
);
await build({ logLevel: 'warn' });
const app = await preview({
  preview: { port, strictPort: true, host: 'localhost' },
  plugins: [serveConfig(() => configFor(sandbox.origin))],
  logLevel: 'warn',
}).catch((error: unknown) => explainTakenPort(error, { port, variable: 'PORT', command }));

console.log(`
  Headlight  http://localhost:${port}/
  Sandbox    ${sandbox.origin}/

  Ctrl-C ends both.`);
untilInterrupted(
  () => app.close(),
  () => sandbox.close(),
);
