/** Installs packages of Debian that a suite stands on, as root on Debian; elsewhere it says what to do. */
import { existsSync } from 'node:fs';
import { type Output, run } from './sandbox/clients/run-program.ts';

/** Why they could not be installed; undefined where they were. `forbiddenBy` is the variable that forbids it, `CLIENTS_NO_INSTALL`. */
export async function installPackages(packages: readonly string[], forbiddenBy: string): Promise<string | undefined> {
  if (process.env[forbiddenBy]) return `${forbiddenBy} forbids to install them.`;
  if (!existsSync('/etc/debian_version'))
    return 'They are installed by themselves on Debian alone, and this is not Debian.';
  if (process.getuid?.() !== 0) return `This needs root, or: apt-get install ${packages.join(' ')}`;
  console.log(`Installing ${packages.join(', ')} (half a minute)`);
  if ((await apt('install', ...packages)).exitCode === 0) return undefined;
  // The lists of packages are old, or there are none yet.
  await apt('update');
  const { exitCode, stderr } = await apt('install', ...packages);
  return exitCode === 0 ? undefined : `apt-get failed: ${stderr.trim().split('\n').slice(-3).join(' ')}`;
}

function apt(...args: readonly string[]): Promise<Output> {
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
  const keepFiles = ['-o', 'Dpkg::Options::=--force-confdef', '-o', 'Dpkg::Options::=--force-confold'];
  // RUNLEVEL=1: packages start no services.
  return run('apt-get', [...options, ...keepFiles, ...args], { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' });
}
