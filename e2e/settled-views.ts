/** The main states of the page, each once everything of it is there that comes by itself. */
import { answers, compare, twoVersions, verdict } from './compare-page.ts';
import { expect, linkTo, type Page } from './fixtures.ts';
import { allRowsOf, inputOf } from './inspect-page.ts';
import { status } from './locators.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { open, rows } from './versions-page.ts';

export interface SettledView {
  readonly name: string;
  readonly reach: (page: Page, sandbox: Sandbox) => Promise<void>;
}

/** The form, or on a narrow screen what opens it. */
const formThere = (page: Page) =>
  expect(inputOf(page, 'Key').or(page.getByRole('button', { name: 'Change', exact: true }))).toBeVisible();

const answered = async (page: Page, bucket: string, key: string) => {
  await page.goto(`./${linkTo({ bucket, key })}`);
  await expect(status(page, 200)).toBeVisible();
  await allRowsOf(page);
  await formThere(page);
  await expect(page.getByRole('group', { name: 'Copy the answer as' })).toBeVisible();
  await expect(page.locator('[data-explanation]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Compare with previous' })).toBeEnabled();
};

type Name = 'open' | 'inspect' | 'failing' | 'compare' | 'versions' | 'connections';

export const settledViews: Readonly<Record<Name, SettledView>> = {
  open: {
    name: 'open',
    reach: async (page) => {
      await page.goto('./');
      await expect(page.getByRole('link', { name: /^A plain text file/ })).toBeVisible();
    },
  },
  inspect: { name: 'inspect', reach: (page) => answered(page, 'everything-exposed', 'hello.txt') },
  failing: {
    name: 'failing',
    reach: async (page) => {
      await page.goto(`./${linkTo({ bucket: 'private', key: 'salaries.csv' })}`);
      await expect(status(page, 403)).toBeVisible();
      await allRowsOf(page);
      await formThere(page);
      await expect(page.locator('[data-cause]').first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Compare with previous' })).toBeEnabled();
    },
  },
  compare: {
    name: 'compare',
    reach: async (page, sandbox) => {
      await compare(page, twoVersions(sandbox));
      await answers(page, 2);
      await expect(verdict(page, 'different-bytes')).toBeVisible();
      await expect(page.getByRole('form', { name: 'Add an object' })).toBeVisible();
    },
  },
  versions: {
    name: 'versions',
    reach: async (page) => {
      await answered(page, 'versioned', 'config.json');
      await open(page);
      await expect(rows(page)).toHaveCount(2);
    },
  },
  connections: {
    name: 'connections',
    reach: async (page) => {
      await page.goto('./#/connections?v=1');
      await expect(page.getByRole('list', { name: 'Connections' }).getByRole('listitem').first()).toBeVisible();
      await expect(page.getByRole('heading', { name: 'What this browser keeps' })).toBeVisible();
    },
  },
};
