/** WebKitGTK's driver as a process, and a screen that nobody sees for the windows that it opens. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { freePort } from '../serve/free-port.ts';
import { eventually } from './visit.ts';
import { commandsTo } from './web-driver.ts';

/** What is started here ends with this process at the latest. */
export interface Running<What> {
  readonly what: What;
  stop(): void;
}

/** The name of a display, `:1`. */
export async function startScreen(xvfb: string): Promise<Running<string>> {
  // -noreset: else it begins anew whenever its last window closes, under the feet of the next browser.
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return running(
    screen,
    firstLine(screen.stdio[3] as Readable).then((number) => `:${number}`),
  );
}

/** The driver's address, `http://127.0.0.1:4444`. */
export async function startWebKitDriver(program: string, display: string): Promise<Running<string>> {
  const port = await freePort(4444);
  const address = `http://127.0.0.1:${port}`;
  const driver = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' },
  });
  return running(
    driver,
    eventually(() => commandsTo(address)('GET', 'status')).then(() => address),
  );
}

/** Throws where the program ends before it is ready. */
async function running<What>(child: ChildProcess, ready: Promise<What>): Promise<Running<What>> {
  const stop = () => void child.kill();
  process.once('exit', stop);
  child.once('exit', () => process.removeListener('exit', stop));
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)));
  });
  try {
    return { what: await Promise.race([ready, ended]), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => stream.once('data', (said: Buffer) => resolve(said.toString().trim())));
}
