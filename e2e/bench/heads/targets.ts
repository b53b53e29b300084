/** Which objects does the benchmark ask for? A bucket of its own in the sandbox, and presigned URLs for what is in it. */
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { readObjectsOnly } from '../sandbox/auth/grants.ts';
import { exposeEverything } from '../sandbox/cors/full-exposure.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { becomeGuest } from '../sandbox/testing/guest.ts';
import type { Target } from './page/job.ts';

export const bucket = 'bench';

const keysOf = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}/${at}.txt`);

/** Every key is asked for once in a measurement: what the browser remembers of one is of no use to another. */
export const measuredKeys: readonly string[] = keysOf('measured', 500);
export const warmUpKeys: readonly string[] = keysOf('warm-up', 30);

export function addBucket({ store }: Sandbox): void {
  const objects = [...warmUpKeys, ...measuredKeys].map((key) => ({ key, body: key, contentType: 'text/plain' }));
  store.add({
    name: bucket,
    title: 'For the benchmark',
    allow: { guest: readObjectsOnly },
    cors: [exposeEverything(objects)],
    objects,
  });
}

/** Signs a URL for each key as a guest, good for longer than the benchmark takes. */
export async function presign({ port }: Sandbox, keys: readonly string[]): Promise<readonly Target[]> {
  const signer = new SignatureV4({
    service: 's3',
    region: 'us-east-1',
    credentials: await becomeGuest(port),
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  return Promise.all(keys.map(async (key) => ({ key, url: await presignOne(signer, port, key) })));
}

async function presignOne(signer: SignatureV4, port: number, key: string): Promise<string> {
  const { path, query } = await signer.presign(
    {
      method: 'HEAD',
      protocol: 'http:',
      hostname: 'localhost',
      port,
      path: `/${bucket}/${key}`,
      query: {},
      headers: { host: `localhost:${port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    },
    { expiresIn: 3600 },
  );
  const parameters = Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]);
  return `http://localhost:${port}${path}?${new URLSearchParams(parameters)}`;
}
