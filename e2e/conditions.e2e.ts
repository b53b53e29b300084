/** The conditions of a request, one after the other as S3 looks at them, and whether its answer is what they come to. */
import { expect, type Page, test } from './fixtures.ts';
import { answerOf, explanationOf, headsAmong } from './inspect-page.ts';

const hello = { bucket: 'everything-exposed', key: 'hello.txt' } as const;
const tag = '"746308829575e17c3331bbcb00c0898b"';
const other = '"00000000000000000000000000000000"';
/** Last-Modified is 15 January 2026. */
const before = '2026-01-01T00:00:00Z';
const after = '2026-02-01T00:00:00Z';

interface Case {
  readonly what: string;
  readonly asked: {
    readonly ifMatch?: string;
    readonly ifNoneMatch?: string;
    readonly ifModifiedSince?: string;
    readonly ifUnmodifiedSince?: string;
    readonly range?: string;
  };
  readonly status: number;
  /** Each step in S3’s order: the header, and what stands beside it. */
  readonly steps: readonly (readonly [header: string, holds: string, says: string])[];
}

const cases: readonly Case[] = [
  {
    what: 'the tag that the object has',
    asked: { ifNoneMatch: tag },
    status: 304,
    steps: [['If-None-Match', 'does not hold', 'Does not hold: S3 answers 304.']],
  },
  {
    what: 'a tag beside a date that does not hold',
    asked: { ifUnmodifiedSince: before, ifMatch: tag },
    status: 200,
    steps: [
      ['If-Match', 'holds', 'Holds: S3 goes on.'],
      ['If-Unmodified-Since', 'not looked at', 'Does not count beside If-Match.'],
    ],
  },
  {
    what: 'another tag beside a date that would be a 304',
    asked: { ifNoneMatch: other, ifModifiedSince: after },
    status: 200,
    steps: [
      ['If-None-Match', 'holds', 'Holds: S3 goes on.'],
      ['If-Modified-Since', 'not looked at', 'Does not count beside If-None-Match.'],
    ],
  },
  {
    what: 'the same tag twice',
    asked: { ifMatch: tag, ifNoneMatch: tag },
    status: 304,
    steps: [
      ['If-Match', 'holds', 'Holds: S3 goes on.'],
      ['If-None-Match', 'does not hold', 'Does not hold: S3 answers 304.'],
    ],
  },
  {
    what: 'two dates between which it was modified',
    asked: { ifUnmodifiedSince: after, ifModifiedSince: before },
    status: 200,
    steps: [
      ['If-Unmodified-Since', 'holds', 'Holds: S3 goes on.'],
      ['If-Modified-Since', 'holds', 'Holds: S3 goes on.'],
    ],
  },
  {
    what: 'a condition that holds, and a range',
    asked: { ifMatch: '*', range: 'bytes=0-4' },
    status: 206,
    steps: [['If-Match', 'holds', 'Holds: S3 goes on.']],
  },
];

test('each condition stands in S3’s order, with what came of it, and the outcome is the one expected', async ({
  page,
  inspect,
}) => {
  for (const { what, asked, status, steps } of cases) {
    await inspect({ ...hello, ...asked });
    await expect(answerOf(page), what).toHaveAttribute('data-status', String(status));
    const conditions = explanationOf(page, 'conditions');
    await expect(stepsOf(page), what).toHaveCount(steps.length);
    await expect(conditions.getByRole('heading', { level: 2 })).toContainText(
      `S3 should answer ${status} to these conditions, and did.`,
    );
    for (const [index, [header, holds, says]] of steps.entries()) {
      const step = stepsOf(page).nth(index);
      await expect(step.locator('code').first(), what).toHaveText(header);
      await expect(step.getByText(holds, { exact: true })).toBeVisible();
      await expect(step).toContainText(says);
    }
    await expect(conditions).toHaveAttribute('data-tone', 'fact');
    await expect(conditions.getByRole('button')).toHaveCount(0);
  }
  await inspect(hello);
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  await expect(explanationOf(page, 'etag')).toBeVisible();
  await expect(explanationOf(page, 'conditions')).toHaveCount(0);
});

test('a 412 has no ETag: what was compared is asked for by one HEAD without the conditions, on request', async ({
  page,
  inspect,
  requests,
}) => {
  await inspect({ ...hello, ifMatch: other, ifNoneMatch: tag });
  await expect(answerOf(page)).toHaveAttribute('data-status', '412');
  const conditions = explanationOf(page, 'conditions');
  await expect(conditions).toContainText('What the conditions come to cannot be told');
  await expect(stepsOf(page).getByText('cannot be told', { exact: true })).toHaveCount(2);
  expect(headsAmong(requests)).toHaveLength(1);

  await conditions.getByRole('button', { name: 'Ask without the conditions (one HEAD)' }).click();
  await expect(conditions).toContainText('S3 should answer 412 to these conditions, and did.');
  await expect(stepsOf(page).first().getByText('does not hold', { exact: true })).toBeVisible();
  await expect(stepsOf(page).first()).toContainText(`The object has ${tag}`);
  await expect(stepsOf(page).last()).toContainText('Not looked at: If-Match has decided already.');
  const [, plain, ...more] = headsAmong(requests);
  expect(more).toEqual([]);
  expect(Object.keys(plain?.headers ?? {}).filter((name) => name.startsWith('if-'))).toEqual([]);
  await expect(answerOf(page), 'the answer itself is still the 412').toHaveAttribute('data-status', '412');
});

test('a missing object is a 404 whatever the conditions are, and nothing is claimed of them', async ({
  page,
  inspect,
}) => {
  await inspect({ ...hello, key: 'no-such-key', ifNoneMatch: '*' });
  await expect(answerOf(page)).toHaveAttribute('data-status', '404');
  await expect(explanationOf(page, 'conditions')).toContainText('A 404 comes before any condition is looked at.');
  await expect(stepsOf(page).getByText('cannot be told', { exact: true })).toBeVisible();
});

test('a date that lies in the future is passed over by S3, and said to be', async ({ page, inspect }) => {
  const tomorrow = `${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 19)}Z`;
  await inspect({ ...hello, ifModifiedSince: tomorrow });
  await expect(answerOf(page)).toHaveAttribute('data-status', '200');
  await expect(stepsOf(page)).toContainText('Lies in the future: S3 takes no notice of it.');
  await expect(explanationOf(page, 'conditions')).toContainText('S3 should answer 200 to these conditions, and did.');
});

function stepsOf(page: Page) {
  return explanationOf(page, 'conditions').locator('ol > li');
}
