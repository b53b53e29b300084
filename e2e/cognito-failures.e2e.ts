/** Why there are no credentials: each failure of Amazon Cognito says what is wrong, sends S3 nothing, and is over once its cause is. */
import { formatCompare } from '../src/url-state/compare-link.ts';
import { columnOf } from './compare-page.ts';
import { expect, type Page, test } from './fixtures.ts';
import { answerOf, causesOf, headsAmong } from './inspect-page.ts';
import { notice, status } from './locators.ts';
import { guestPoolId, type Pool, signedInPoolId } from './sandbox/cognito/pools.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { be, salaries, signIn } from './sign-in-page.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' };

interface Breakage {
  readonly what: string;
  /** What becomes of the pool; undefined for one that is deleted. */
  readonly to: (pool: Pool) => Pool | undefined;
  readonly kind: 'credentials' | 'throttled';
  readonly says: string | RegExp;
  /** Certainty and id of the first cause; none where the sentence says it all. */
  readonly cause?: string;
  readonly todo: string;
}

const noSuchPool: Breakage = {
  what: 'a pool that does not exist',
  to: () => undefined,
  kind: 'credentials',
  says: 'No credentials: Amazon Cognito answered ResourceNotFoundException.',
  cause: 'settled no-such-pool',
  todo: 'Have the identity pool of this connection in config.json checked',
};

const forEverybody: readonly Breakage[] = [
  noSuchPool,
  {
    what: 'too many requests, says Cognito',
    to: (pool) => ({ ...pool, fault: { kind: 'throttled', status: 400 } }),
    kind: 'throttled',
    says: 'Amazon Cognito asks for fewer requests.',
    todo: 'Wait a few seconds, then try again.',
  },
  {
    what: 'too many requests, says what stands before Cognito',
    to: (pool) => ({ ...pool, fault: { kind: 'throttled', status: 429 } }),
    kind: 'throttled',
    says: 'Amazon Cognito asks for fewer requests.',
    todo: 'Wait a few seconds, then try again.',
  },
  {
    what: 'an error inside Cognito',
    to: (pool) => ({ ...pool, fault: { kind: 'internal-error' } }),
    kind: 'credentials',
    says: 'No credentials: Amazon Cognito answered InternalErrorException.',
    todo: 'Then try again.',
  },
  {
    what: 'an answer that is no JSON',
    to: (pool) => ({ ...pool, fault: { kind: 'html' } }),
    kind: 'credentials',
    says: /No credentials: what .*\/cognito answered is not of Amazon Cognito\.$/,
    cause: 'likely not-cognito',
    todo: 'Check the Cognito endpoint in config.json',
  },
  {
    what: 'a connection that is reset',
    to: (pool) => ({ ...pool, fault: { kind: 'reset' } }),
    kind: 'credentials',
    says: /No credentials: .*\/cognito does not answer\.$/,
    cause: 'likely cognito-unreachable',
    todo: 'Check the network, and the Cognito endpoint in config.json.',
  },
];

const forGuests: readonly Breakage[] = [
  ...forEverybody,
  {
    what: 'a pool that admits no guests',
    to: (pool) => ({ ...pool, guests: 'disabled' }),
    kind: 'credentials',
    says: 'No credentials: Amazon Cognito answered NotAuthorizedException.',
    cause: 'settled not-admitted',
    todo: 'Have the identity pool of this connection in config.json checked',
  },
  {
    what: 'a pool without a role for guests',
    to: (pool) => ({ ...pool, guests: 'misconfigured' }),
    kind: 'credentials',
    says: 'No credentials: Amazon Cognito answered InvalidIdentityPoolConfigurationException.',
    cause: 'settled no-role',
    todo: 'Have the identity pool of this connection in config.json checked',
  },
];

const withSignedIn = (pool: Pool, change: Partial<NonNullable<Pool['signedIn']>>): Pool =>
  pool.signedIn ? { ...pool, signedIn: { ...pool.signedIn, ...change } } : pool;

const forSignedIn: readonly Breakage[] = [
  ...forEverybody,
  {
    what: 'a pool that does not list the provider’s client',
    to: (pool) => withSignedIn(pool, { clients: [] }),
    kind: 'credentials',
    says: 'No credentials: Amazon Cognito answered NotAuthorizedException.',
    cause: 'settled login-refused',
    todo: 'Sign out under the connection’s name at the top, and in again.',
  },
  {
    what: 'a pool without a role for the person',
    to: (pool) => withSignedIn(pool, { roles: {} }),
    kind: 'credentials',
    says: 'No credentials: Amazon Cognito answered InvalidIdentityPoolConfigurationException.',
    cause: 'settled no-role',
    todo: 'Have the identity pool of this connection in config.json checked',
  },
];

/** Breaks the pool; the function that it gives mends it. */
function breakPool({ pools }: Sandbox, id: string, { to }: Breakage): () => void {
  const right = pools.get(id);
  if (!right) throw new Error(`There is no pool ${id}.`);
  const broken = to(right);
  if (broken) pools.set(id, broken);
  else pools.delete(id);
  return () => void pools.set(id, right);
}

async function expectFailure(page: Page, { kind, says, cause, todo }: Breakage): Promise<void> {
  await expect(answerOf(page)).toHaveAttribute('data-status', kind, { timeout: 20_000 });
  await expect(notice(page, says)).toBeVisible();
  const said = page.getByRole('main').getByRole('alert');
  await expect(said).toContainText('Nothing was sent to S3.');
  await expect(said).toContainText(todo);
  expect((await causesOf(page))[0]).toBe(cause);
}

/** Undone after each test, whatever became of it. */
let mend = () => {};
test.afterEach(() => mend());

test.beforeEach(({ watch }) => watch.allow(/^Failed to load resource: net::ERR_/));

for (const breakage of forGuests)
  test(`a guest: ${breakage.what}`, async ({ page, inspect, requests, deployment }) => {
    mend = breakPool(deployment.sandbox, guestPoolId, breakage);
    await inspect(hello);
    await expectFailure(page, breakage);
    expect(requests).toEqual([]);
    mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(status(page, 200)).toBeVisible();
    expect(headsAmong(requests)).toHaveLength(1);
  });

for (const breakage of forSignedIn)
  test(`somebody who is signed in: ${breakage.what}`, async ({ page, inspect, requests, deployment }) => {
    mend = breakPool(deployment.sandbox, signedInPoolId, breakage);
    await inspect(salaries);
    await signIn(page).click();
    await be(page, 'Ada');
    await expectFailure(page, breakage);
    // The provider's own pages have no icon.
    expect(requests.filter(({ path }) => path !== '/favicon.ico')).toEqual([]);
    mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(status(page, 200)).toBeVisible();
    expect(headsAmong(requests)).toHaveLength(1);
  });

test('in a comparison it is said in each column that needs credentials, and in no other', async ({
  page,
  requests,
  deployment,
}) => {
  mend = breakPool(deployment.sandbox, guestPoolId, noSuchPool);
  const open = columnOf({ bucket: 'open-to-all', key: 'index.html' }, { connection: 'sandbox-unsigned' });
  await page.goto(`./${formatCompare({ columns: [columnOf(hello), open] })}`);
  await expect(page.locator('[data-outcome="answer"]')).toHaveCount(1);
  await expect(page.getByRole('main')).toContainText(String(noSuchPool.says));
  expect(headsAmong(requests).map(({ path }) => path.split('?')[0])).toEqual(['/open-to-all/index.html']);
  mend();
  await page.getByRole('button', { name: 'Try column 1 again' }).click();
  await expect(page.locator('[data-outcome="answer"]')).toHaveCount(2);
});
