/** `npm run sandbox`: the sandbox by itself, on SANDBOX_PORT (9000 if unset), until Ctrl-C. */
import { guestPoolId } from './cognito/pools.ts';
import { startSandbox } from './sandbox.ts';

const port = Number(process.env.SANDBOX_PORT ?? 9000);

try {
  const sandbox = await startSandbox({ port });
  console.log(`Sandbox: S3 on ${sandbox.origin}, Cognito on ${sandbox.origin}/cognito, guest pool ${guestPoolId}`);
  const stop = () => sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken: set SANDBOX_PORT to another one.` : String(error));
  process.exit(1);
}
