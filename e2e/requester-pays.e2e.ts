/** Where whoever asks pays, nothing is asked for ahead. */
import { expect, test } from './fixtures.ts';
import { headsAmong, parameterOf } from './inspect-page.ts';
import { status } from './locators.ts';
import { listsAmong, long, open, panel, rows, sendAndWait } from './versions-page.ts';

test('whoever agreed to pay and rests on “Versions”, or on a version, has sent nothing by that', async ({
  page,
  inspect,
  requests,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.clock.install();
  await inspect({ ...long, requestPayer: 'requester' });
  await expect(status(page, 200)).toBeVisible();
  await panel(page).getByText('Versions', { exact: true }).hover();
  await page.clock.fastForward(10_000);
  await sendAndWait(page, requests);
  expect(listsAmong(requests)).toHaveLength(0);

  await open(page);
  const third = rows(page).nth(2);
  await third.getByRole('link').hover();
  await page.clock.fastForward(10_000);
  await sendAndWait(page, requests);
  expect(headsAmong(requests).map((head) => parameterOf(head, 'versionId'))).toEqual([null, null, null]);
  expect(listsAmong(requests)).toHaveLength(1);
});
