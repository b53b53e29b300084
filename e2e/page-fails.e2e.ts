import { expectAccessibleEverywhere } from './accessibility.ts';
import { copied } from './compare-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const payroll = { bucket: 'everything-exposed', key: 'hello.txt' };

/** As a mistake in the page's own code would: what tells times throws. */
const fail = (page: Page) =>
  page.addInitScript(() => {
    Intl.RelativeTimeFormat.prototype.format = () => {
      throw new TypeError('made to fail, wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY0');
    };
  });

test('a mistake of the page keeps the link, and offers a report that names nothing of the person’s', async ({
  page,
  context,
  inspect,
  watch,
}) => {
  watch.allow(/made to fail|error occurred in/);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await fail(page);
  await inspect(payroll);
  const failed = page.getByRole('alert').filter({ hasText: 'A mistake in this page stopped it.' });
  await expect(failed).toBeVisible();
  await expect(page).toHaveURL(/hello\.txt/);
  await failed.getByRole('button', { name: 'Copy report' }).click();
  await expect.poll(() => copied(page)).toContain('Headlight failed: TypeError: made to fail, …\nView: inspect\n');
  const report = await copied(page);
  expect(report).toMatch(/Components:\n {2}at .*assets\//);
  for (const name of [payroll.bucket, payroll.key, 'EXAMPLEKEY']) expect(report).not.toContain(name);
  await failed.getByRole('button', { name: 'Start anew' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('See everything S3 says about an object');
});

test('the page that failed breaks no rule of accessibility', async ({ page, inspect, watch }) => {
  watch.allow(/made to fail|error occurred in/);
  await fail(page);
  await expectAccessibleEverywhere(page, async () => {
    await inspect(payroll);
    await expect(page.getByRole('alert')).toBeVisible();
  });
});
