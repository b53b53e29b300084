/**
 * Which browser the end-to-end tests run in: `CHROMIUM_PATH`, a Chromium on the PATH, Playwright's own; else one is
 * installed, by Playwright with or without the libraries it needs or, as root on Debian, by apt-get.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = [
  // The same Chromium without what draws windows: the tests take little more than half the time in it.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.error) console.error(`${command} could not be started: ${result.error.message}`);
  return result.status === 0;
}

/** Without root, Playwright can fetch the browser but not the libraries that it needs; most desktops have them. */
const installations: readonly (() => boolean)[] = [
  () => run('npx', ['playwright', 'install', '--with-deps', 'chromium']),
  () => run('npx', ['playwright', 'install', 'chromium']),
  () =>
    isRootOnDebian() && run('apt-get', ['update']) && (fromDebian('chromium-headless-shell') || fromDebian('chromium')),
];

function fromDebian(name: string): boolean {
  return run('apt-get', ['install', '-y', '--no-install-recommends', name]);
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Path of a Chromium-like browser, installing one where there is none. Throws with what to do where that fails too. */
export function findBrowser(): string {
  const stated = process.env.CHROMIUM_PATH;
  if (stated) {
    if (isExecutable(stated)) return stated;
    throw new Error(`CHROMIUM_PATH=${stated} is not an executable file.`);
  }
  const there = () => onPath() ?? playwrightsOwn();
  const found = there();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge found; installing one.');
  for (const install of installations) {
    const installed = install() ? there() : undefined;
    if (installed) return installed;
  }
  throw new Error('No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH.');
}
