/** Which objects does the benchmark ask for? A bucket of its own in the sandbox, and presigned URLs for what is in it. */
import { readObjectsOnly } from '../../sandbox/auth/grants.ts';
import { exposeEverything } from '../../sandbox/cors/full-exposure.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { presigner } from '../presign.ts';
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

/** Signs a URL for each key. */
export async function presign(sandbox: Sandbox, keys: readonly string[]): Promise<readonly Target[]> {
  const sign = await presigner(sandbox);
  return Promise.all(
    keys.map(async (key) => ({ key, url: await sign({ method: 'HEAD', path: `/${bucket}/${key}` }) })),
  );
}
