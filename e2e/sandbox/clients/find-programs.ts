/**
 * Where are the AWS command line, boto3 and curl, and which versions? Debian's own are taken, and installed where they
 * are missing and that can be done; elsewhere those that the PATH has.
 */
import { installPackages } from '../../install-packages.ts';
import type { Programs } from './programs.ts';
import { run } from './run-program.ts';

interface Wanted {
  /** Of Debian. */
  readonly package: string;
  /** What prints the version, and fails where the program is not usable. */
  readonly version: readonly string[];
}

const boto3Version =
  'import sys, boto3, botocore; print(f"boto3 {boto3.__version__}, botocore {botocore.__version__}, Python {sys.version.split()[0]}")';

const wanted: Readonly<Record<keyof Programs, Wanted>> = {
  aws: { package: 'awscli', version: ['--version'] },
  python3: { package: 'python3-boto3', version: ['-c', boto3Version] },
  curl: { package: 'curl', version: ['--version'] },
};
const names = Object.keys(wanted) as (keyof Programs)[];

export interface Found {
  readonly programs: Programs;
  /** A line each. */
  readonly versions: readonly string[];
}

/** Installs what is missing. Throws, with the reason, where a program can neither be found nor be installed. */
export async function findPrograms(): Promise<Found> {
  const debians = (name: string) => `/usr/bin/${name}`;
  const missing: (keyof Programs)[] = [];
  for (const name of names) if (!(await versionOf(name, debians(name)))) missing.push(name);
  const whyNot =
    missing.length === 0
      ? undefined
      : await installPackages(
          missing.map((name) => wanted[name].package),
          'CLIENTS_NO_INSTALL',
        );

  const found: [keyof Programs, string, string][] = [];
  for (const name of names) {
    for (const command of [debians(name), name]) {
      const version = await versionOf(name, command);
      if (version) found.push([name, command, version]);
      if (version) break;
    }
  }
  const lacking = names.filter((name) => !found.some(([one]) => one === name)).map((name) => wanted[name].package);
  if (lacking.length > 0) throw new Error(`${lacking.join(', ')} cannot be used here. ${whyNot ?? ''}`.trim());
  return {
    programs: Object.fromEntries(found) as unknown as Programs,
    versions: found.map(([, command, version]) => `${command}: ${version}`),
  };
}

async function versionOf(name: keyof Programs, command: string): Promise<string | undefined> {
  const { exitCode, stdout } = await run(command, wanted[name].version);
  return exitCode === 0 ? stdout.split('\n')[0] : undefined;
}
