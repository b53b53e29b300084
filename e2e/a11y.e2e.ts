import { expectAccessible, expectAccessibleEverywhere } from './accessibility.ts';
import { expect, linkTo, type Page, test } from './fixtures.ts';
import { explanationOf, fieldOf, inputOf, openExplanation, openGroup } from './inspect-page.ts';
import { locatorBox, locatorForm, notice, openEverything, status } from './locators.ts';

// A trace keeps a copy of the page for each of the thousands of things that axe looks at.
test.use({ trace: 'off' });

/** Each state of the page that looks different, and how to get there. */
const states: readonly { name: string; reach: (page: Page) => Promise<void> }[] = [
  {
    name: 'the Open view',
    reach: async (page) => {
      await page.goto('./');
      await expect(page.getByRole('link', { name: /^A plain text file/ })).toBeVisible();
      await page.getByText('Name it field by field').click();
      await page.getByRole('button', { name: 'Inspect' }).last().click();
      await expect(page.getByText('Name a bucket.')).toBeVisible();
    },
  },
  {
    name: 'the Open view with something understood',
    reach: async (page) => {
      await page.goto('./');
      await locatorBox(page).fill(
        'https://b-1.s3.eu-west-1.amazonaws.com/k?X-Amz-Signature=abc&X-Amz-Expires=60&versionId=v',
      );
      await expect(locatorForm(page)).toContainText('The signature was dropped');
    },
  },
  {
    name: 'a link that cannot be read',
    reach: async (page) => {
      await page.goto('./#/inspect?v=1&bucket=b&partNumber=x&region=EU&requestPayer=bob&ifModifiedSince=y');
      await expect(notice(page, /This link cannot be opened/)).toBeVisible();
    },
  },
  {
    name: 'a full answer with every group open',
    reach: async (page) => {
      await page.goto(`./${linkTo({ bucket: 'everything-exposed', key: 'hello.txt' })}`);
      await expect(status(page, 200)).toBeVisible();
      await openEverything(page);
      await expect(inputOf(page, 'SSECustomerKey')).toBeAttached();
    },
  },
  { name: 'metadata of all kinds', reach: (page) => answered(page, 'awkward-metadata', 'encoded-words.txt', 200) },
  { name: 'an answer with hidden headers', reach: (page) => answered(page, 'sample-cors', 'photos/cat.jpg', 200) },
  {
    name: 'an answer with hidden headers, their values from other calls, and all that is said of it open',
    reach: async (page) => {
      await answered(page, 'sample-cors', 'photos/cat.jpg', 200);
      const doctor = await openExplanation(page, 'cors-hidden');
      await doctor.getByRole('button', { name: 'Read the bucket’s CORS rules' }).click();
      await doctor.getByRole('button', { name: 'Ask all 5' }).click();
      await expect(fieldOf(page, 'TagCount').locator('[data-recovered]')).toBeAttached();
      await expect(doctor.getByRole('list', { name: 'Changes to the CORS rules' })).toBeVisible();
      await doctor.getByRole('textbox', { name: 'More metadata names that you know' }).fill('color owner-*');
      await openEverything(page);
    },
  },
  {
    name: 'a 403 with its causes, S3’s own reason, and the region that was looked for',
    reach: async (page) => {
      await answered(page, 'private', 'salaries.csv', 403);
      await page.getByRole('button', { name: 'Ask S3 why', exact: true }).click();
      await expect(explanationOf(page, 'status')).toContainText('Asked the same as a GET');
      await page.getByRole('button', { name: 'Find the bucket’s region' }).click();
      await expect(explanationOf(page, 'status')).toContainText('The bucket is in us-east-1');
      await openEverything(page);
    },
  },
  {
    name: 'conditions, step by step',
    reach: async (page) => {
      const tags = { ifMatch: '"0123"', ifNoneMatch: '"4567"' };
      await page.goto(`./${linkTo({ bucket: 'everything-exposed', key: 'hello.txt', ...tags })}`);
      await explanationOf(page, 'conditions')
        .getByRole('button', { name: /^Ask without the conditions/ })
        .click();
      await expect(explanationOf(page, 'conditions')).toContainText('If-Match has decided already');
    },
  },
  { name: 'a 404 with its explanation', reach: (page) => answered(page, 'everything-exposed', 'no-such-key', 404) },
  {
    name: 'no answer',
    reach: async (page) => {
      await page.goto(`./${linkTo({ bucket: 'no-cors', key: 'report.txt' })}`);
      await expect(page.getByRole('button', { name: 'Does the host answer at all?' })).toBeVisible();
      await page.getByRole('button', { name: 'Find the bucket’s region' }).click();
      await expect(page.getByText('No region found.')).toBeVisible();
      await page.getByText('The CORS rule that this page needs').click();
      await page.getByText('Terraform', { exact: true }).click();
    },
  },
  {
    name: 'a request that is waited for',
    reach: async (page) => {
      await page.goto(`./${linkTo({ bucket: 'faults', key: 'hang' })}`);
      await expect(page.getByText('Waiting for S3…')).toBeVisible();
    },
  },
  {
    name: 'a link that wants a customer key',
    reach: async (page) => {
      await page.goto(`./${linkTo({ bucket: 'encrypted', key: 'sse-c.txt', sseCustomerAlgorithm: 'AES256' })}`);
      await expect(notice(page, /This link asks with a customer key/)).toBeVisible();
      await inputOf(page, 'SSECustomerKey').fill('too short');
      await inputOf(page, 'SSECustomerKey').press('Enter');
      await expect(inputOf(page, 'SSECustomerKey')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'a link to an unknown endpoint',
    reach: async (page) => {
      await page.goto(`./${linkTo({ bucket: 'b-1', key: 'k', endpoint: 'http://127.0.0.1:9' })}`);
      await expect(notice(page, /wants to send a request to/)).toBeVisible();
    },
  },
  {
    name: 'a link to an unknown connection',
    reach: async (page) => {
      await page.goto(`./${linkTo({ bucket: 'b-1', key: 'k', connection: 'elsewhere' })}`);
      await expect(notice(page, /has no connection “elsewhere”/)).toBeVisible();
    },
  },
  {
    name: 'help that is open',
    reach: async (page) => {
      await answered(page, 'everything-exposed', 'hello.txt', 200);
      await page.getByRole('button', { name: 'About ETag' }).click();
      await expect(page.getByRole('dialog', { name: 'About ETag' })).toBeVisible();
    },
  },
  {
    name: 'the connection’s facts',
    reach: async (page) => {
      await answered(page, 'everything-exposed', 'hello.txt', 200);
      await page.getByRole('button', { name: /^Sandbox · guest/ }).click();
      await expect(page.getByRole('dialog', { name: 'Connection' })).toContainText('Identity id');
    },
  },
];

for (const { name, reach } of states) {
  test(`${name} breaks no rule of accessibility, in light, in dark, and at 360 px`, async ({ page, watch }) => {
    watch.allow(/CORS policy|net::ERR_FAILED/);
    await expectAccessibleEverywhere(page, () => reach(page));
  });
}

test('a configuration that cannot be read breaks no rule of accessibility', async ({ page, config, deployment }) => {
  config(() => undefined);
  deployment.config = '{}';
  await page.goto('./');
  await expect(notice(page, 'This page has no usable configuration.')).toBeVisible();
  await expectAccessible(page, 'light');
});

test('a narrow screen shows the request on demand, and the whole form breaks no rule', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await answered(page, 'everything-exposed', 'hello.txt', 200);
  await expect(inputOf(page, 'Bucket')).toBeHidden();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(inputOf(page, 'Bucket')).toBeVisible();
  await openGroup(page, 'Conditions');
  await openGroup(page, 'Where');
  await expectAccessible(page, '360 px, form open');
});

async function answered(page: Page, bucket: string, key: string, code: number): Promise<void> {
  await page.goto(`./${linkTo({ bucket, key })}`);
  await expect(status(page, code)).toBeVisible();
}
