/** The Ceph Object Gateway as a process: started and stopped by the two scripts beside this file. */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../serve/free-port.ts';
import type { Keys } from './deployment.ts';

export interface Gateway {
  readonly endpoint: string;
  /** Long-lived keys of the user who owns the buckets. */
  readonly owner: Keys;
  /** Long-lived keys of a user who owns nothing. */
  readonly other: Keys;
  readonly roleFull: string;
  readonly roleGet: string;
}

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Starts the gateway, installing it where it is missing. Throws where that cannot be; the script has said why. */
export async function startGateway(folder: string, signal: AbortSignal): Promise<Gateway> {
  const port = await freePort(7480);
  const said = await run(script('start.sh'), [folder, String(port)], signal);
  const value = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(said)?.[1] ?? '';
  return {
    endpoint: value('ENDPOINT'),
    owner: { accessKeyId: value('ACCESS_KEY'), secretAccessKey: value('SECRET_KEY') },
    other: { accessKeyId: value('OTHER_ACCESS_KEY'), secretAccessKey: value('OTHER_SECRET_KEY') },
    roleFull: value('ROLE_FULL'),
    roleGet: value('ROLE_GET'),
  };
}

/** Harmless where nothing was started. */
export async function stopGateway(folder: string): Promise<void> {
  await run(script('stop.sh'), [folder]);
}

/** What a script says on stdout. It has a process group of its own, so that Ctrl-C leaves its end to us. */
function run(command: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${basename(command)} ended with ${code}`)),
    );
  });
}
