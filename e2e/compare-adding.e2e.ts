import { formatInspect } from '../src/url-state/link.ts';
import { answers, columnOf, compare, head, heads, press, twoVersions, versionsOf } from './compare-page.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    bucket: 'everything-exposed',
    key: at === 0 ? 'hello.txt' : `no-${at}`,
  }));

test('what is compared already is refused for all to see, and stays in the box', async ({ page, deployment }) => {
  const [current, previous] = twoVersions(deployment.sandbox);
  await compare(page, [current ?? { bucket: '', key: '' }, previous ?? { bucket: '', key: '' }]);
  const form = page.getByRole('form', { name: 'Add an object' });
  const box = form.getByRole('textbox');
  const link = formatInspect(columnOf(previous ?? { bucket: '', key: '' }));
  await box.fill(link);
  await box.press('Enter');
  await expect(form.getByText('Not added: this is column 2 already.')).toBeVisible();
  await expect(box).toHaveValue(link);
  await expect(box).toBeFocused();
  await expect(heads(page)).toHaveCount(2);

  const list = page.getByRole('region', { name: 'Versions' });
  await list.getByText('Versions', { exact: true }).click();
  await list
    .getByRole('button', { name: /^Compare version/ })
    .first()
    .click();
  await expect(page.getByRole('main').getByText('Not added: this is column 1 already.')).toBeVisible();
  // It is about this comparison, and goes with it.
  await press(page, /^Swap/);
  await expect(page.getByRole('main').getByText(/^Not added/)).toHaveCount(0);
});

test('a fifty-first object is refused for all to see', async ({ page }) => {
  await compare(page, [...many(49), { bucket: 'versioned', key: 'config.json' }]);
  await expect(page.getByText('A comparison has at most 50 objects.')).toBeVisible();
  const said = page.getByRole('main').getByText('Not added: a comparison has at most 50 objects. Remove one to add');
  await press(page, 'Add the version before column 50');
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: 'Remove column 2', exact: true }).click();
  await expect(said).toHaveCount(0);
  await press(page, 'Add the version before column 49');
  await answers(page, 50);
});

test('versions of any of several objects can be added', async ({ page, deployment }) => {
  await compare(page, [
    { bucket: 'everything-exposed', key: 'hello.txt' },
    { bucket: 'versioned', key: 'config.json' },
  ]);
  await expect(heads(page)).toHaveCount(2);
  const chooser = page.getByRole('combobox', { name: 'Versions of' });
  await expect(chooser.locator('option:checked')).toHaveText('1: hello.txt');
  await chooser.selectOption('2: config.json');
  const list = page.getByRole('region', { name: 'Versions' });
  await list.getByText('Versions', { exact: true }).click();
  const oldest = list.getByRole('row').last();
  await oldest.hover();
  await oldest.getByRole('button', { name: /^Compare version/ }).click();
  await expect(head(page, 2)).toContainText(versionsOf(deployment.sandbox, 'config.json')[0] ?? '');
});
