/** A sandbox of the test's own, whose clock goes forward together with the page's: a device that slept, credentials that ended. */
import { test as base } from './fixtures.ts';
import type { Pools } from './sandbox/cognito/pools.ts';
import { type RequestRecord, startSandbox } from './sandbox/sandbox.ts';
import { configFor } from './serve/deployment.ts';

interface OwnSandbox {
  readonly origin: string;
  readonly pools: Pools;
  /** Everything that reached it, Cognito and the provider too. */
  readonly requests: RequestRecord[];
  /** As if the lid was closed for so long: timers that were due meanwhile run once. */
  sleep(milliseconds: number): Promise<void>;
  /** Puts the sandbox's clock right. The page is to be loaded anew: it measures its own. */
  wakeElsewhere(): void;
}

export const test = base.extend<{ own: OwnSandbox }>({
  own: async ({ page, deployment, watch }, use) => {
    let ahead = 0;
    const sandbox = await startSandbox({ now: () => Date.now() + ahead });
    const requests: RequestRecord[] = [];
    sandbox.onRequest((record) => requests.push(record));
    const original = deployment.config;
    deployment.config = configFor(sandbox.origin);
    // A refusal of this sandbox is an answer, as it is of the worker's.
    watch.allow(new RegExp(`^Failed to load resource: .* ${sandbox.origin}/`));
    await page.clock.install();
    await use({
      origin: sandbox.origin,
      pools: sandbox.pools,
      requests,
      async sleep(milliseconds) {
        ahead += milliseconds;
        await page.clock.fastForward(milliseconds);
      },
      wakeElsewhere: () => {
        ahead = 0;
      },
    });
    deployment.config = original;
    await sandbox.close();
  },
});

/** The requests to Cognito for credentials, or to `/token` of the provider. */
export function renewalsAmong(requests: readonly RequestRecord[]) {
  return {
    credentials: requests.filter(
      ({ method, headers }) =>
        method === 'POST' && headers['x-amz-target'] === 'AWSCognitoIdentityService.GetCredentialsForIdentity',
    ),
    tokens: requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/token')),
  };
}
