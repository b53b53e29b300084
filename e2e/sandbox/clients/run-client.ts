/** Runs a program of this machine as the sandbox's client. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Credentials } from '../testing/signed-client.ts';

export interface Output {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Never throws for a program that fails: how it fails is what some tests are about. */
export async function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Output> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { env: { ...process.env, ...env } });
    return { exitCode: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code: number | string; stdout?: string; stderr?: string };
    return { exitCode: typeof code === 'number' ? code : 127, stdout, stderr };
  }
}

/** The environment in which the AWS command line and boto3 sign with these credentials, and read no settings of the person's. */
export function environmentOf({ accessKeyId, secretAccessKey, sessionToken = '' }: Credentials): NodeJS.ProcessEnv {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken !== '' && { AWS_SESSION_TOKEN: sessionToken }),
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  };
}

/** Why the program cannot be used here, or false. On a build server it must be there. */
export async function reasonToSkip(program: string, args: readonly string[]): Promise<string | false> {
  const { exitCode } = await run(program, args);
  if (exitCode === 0) return false;
  const reason = `${[program, ...args].join(' ')} does not run here`;
  if (process.env.CI) throw new Error(reason);
  console.log(`Skipped: ${reason}. On Debian: apt-get install awscli python3-boto3 curl`);
  return reason;
}
