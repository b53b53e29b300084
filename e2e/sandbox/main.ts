/** `npm run sandbox`: the sandbox by itself, on SANDBOX_PORT (9000 if unset), until Ctrl-C. */
import { explainTakenPort, portFrom } from '../serve/ports.ts';
import { untilInterrupted } from '../serve/until-interrupted.ts';
import { guestPoolId } from './cognito/pools.ts';
import { startSandbox } from './sandbox.ts';

const port = portFrom('SANDBOX_PORT', 9000);
const sandbox = await startSandbox({ port }).catch((error: unknown) =>
  explainTakenPort(error, { port, variable: 'SANDBOX_PORT', command: 'npm run sandbox' }),
);

console.log(`Sandbox: S3 on ${sandbox.origin}, Cognito on ${sandbox.origin}/cognito, guest pool ${guestPoolId}`);
untilInterrupted(() => sandbox.close());
