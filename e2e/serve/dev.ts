/** `npm run dev`: the app with hot reload, and the sandbox beside it, on the same ports as `npm start`. */
import { createServer } from 'vite';
import { startSandbox } from '../sandbox/sandbox.ts';
import { configFor, serveConfig } from './deployment.ts';
import { explainTakenPort, portFrom } from './ports.ts';
import { untilInterrupted } from './until-interrupted.ts';

const command = 'npm run dev';
const port = portFrom('PORT', 4173);
const sandboxPort = portFrom('SANDBOX_PORT', 9000);

const sandbox = await startSandbox({ port: sandboxPort }).catch((error: unknown) =>
  explainTakenPort(error, { port: sandboxPort, variable: 'SANDBOX_PORT', command }),
);
const app = await createServer({
  server: { port, strictPort: true, host: 'localhost' },
  plugins: [serveConfig(() => configFor(sandbox.origin))],
});
await app.listen().catch((error: unknown) => explainTakenPort(error, { port, variable: 'PORT', command }));

console.log(`\n  Headlight  http://localhost:${port}/  (hot reload)\n  Sandbox    ${sandbox.origin}/\n`);
untilInterrupted(
  () => app.close(),
  () => sandbox.close(),
);
