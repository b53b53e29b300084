/** What a look at an object costs, counted where it counts: at the server. */
import { expect, test } from './fixtures.ts';
import {
  answerOf,
  formOf,
  headsAmong,
  inputOf,
  methodsOf,
  openGroup,
  parameterOf,
  sendButton,
  startFaultsAnew,
} from './inspect-page.ts';

const bucket = 'everything-exposed';
const plain = { bucket, key: 'hello.txt', checksumMode: 'off' } as const;

/** Headers that a page may not send without asking first. */
const beyondTheSafelist = /^(?:x-|authorization$|amz-sdk|if-|content-type$)/;

test.beforeEach(({ deployment }) => startFaultsAnew(deployment.sandbox));

test.describe('without a header that the browser must ask about', () => {
  test('a HEAD is one request, signed in the query, with nothing in its headers', async ({
    page,
    inspect,
    requests,
  }) => {
    await inspect(plain);
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    expect(methodsOf(requests)).toEqual(['HEAD']);
    const [head] = requests;
    expect(Object.keys(head?.headers ?? {}).filter((name) => beyondTheSafelist.test(name))).toEqual([]);
    for (const name of ['X-Amz-Signature', 'X-Amz-Security-Token', 'X-Amz-Credential'])
      expect(head && parameterOf(head, name), name).toBeTruthy();
    // All that the line says of it: with a preflight it would go on.
    await expect(answerOf(page).getByText('1 request', { exact: true })).toBeVisible();
  });

  test('agreeing to pay travels in the query, so that it costs no preflight', async ({ page, inspect, requests }) => {
    await inspect({
      bucket: 'requester-pays',
      key: 'dataset/part-0001.parquet',
      requestPayer: 'requester',
      checksumMode: 'off',
    });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    expect(methodsOf(requests)).toEqual(['HEAD']);
    expect(requests[0] && parameterOf(requests[0], 'x-amz-request-payer')).toBe('requester');
  });

  test('a range with a first byte costs no preflight', async ({ page, inspect, requests }) => {
    await inspect({ ...plain, range: 'bytes=0-0' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '206');
    expect(methodsOf(requests)).toEqual(['HEAD']);
    expect(requests[0]?.headers.range).toBe('bytes=0-0');
  });

  test('response overrides, version and part travel in the query', async ({ page, inspect, requests }) => {
    await inspect({ ...plain, key: 'every-field', partNumber: 3, responseCacheControl: 'no-cache' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '206');
    expect(methodsOf(requests)).toEqual(['HEAD']);
  });

  test('a request without credentials is not signed at all', async ({ page, inspect, requests }) => {
    await inspect({
      bucket: 'open-to-all',
      key: 'index.html',
      checksumMode: 'off',
      connection: 'sandbox-unsigned',
    });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    expect(methodsOf(requests)).toEqual(['HEAD']);
    expect(requests[0]?.path).toBe('/open-to-all/index.html');
    expect(requests[0]?.headers.authorization).toBeUndefined();
  });
});

test.describe('with a header that the browser must ask about', () => {
  test('checksum mode costs one preflight and one HEAD, signed in headers', async ({ page, inspect, requests }) => {
    await inspect({ bucket, key: 'hello.txt' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    expect(methodsOf(requests)).toEqual(['OPTIONS', 'HEAD']);
    const [, head] = requests;
    // S3 ignores x-id; the browser's cache keeps this HEAD apart from a GET by it.
    expect(head?.path).toBe(`/${bucket}/hello.txt?x-id=HeadObject`);
    expect(head?.headers.authorization).toContain('AWS4-HMAC-SHA256');
    expect(head?.headers['x-amz-checksum-mode']).toBe('ENABLED');
    await expect(answerOf(page)).toContainText('1 request and a preflight');
  });

  test('the SDK’s own bookkeeping is not among what the browser asks for', async ({ page, inspect, requests }) => {
    await inspect({ bucket, key: 'hello.txt' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    expect(requests[0]?.headers['access-control-request-headers']?.split(',').sort()).toEqual([
      'authorization',
      'x-amz-checksum-mode',
      'x-amz-content-sha256',
      'x-amz-date',
      'x-amz-security-token',
    ]);
  });

  test('a second HEAD of the same object uses the preflight that the browser remembers', async ({
    page,
    inspect,
    requests,
  }) => {
    await inspect({ bucket, key: 'hello.txt' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await sendButton(page).click();
    await expect.poll(() => headsAmong(requests).length).toBe(2);
    expect(methodsOf(requests)).toEqual(['OPTIONS', 'HEAD', 'HEAD']);
  });

  test('a range that counts from the end costs a preflight', async ({ page, inspect, requests }) => {
    await inspect({ ...plain, range: 'bytes=-5' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '206');
    expect(methodsOf(requests)).toEqual(['OPTIONS', 'HEAD']);
    expect(requests[0]?.headers['access-control-request-headers']).toContain('range');
  });

  test('what sending will cost is said before it is sent', async ({ page, inspect, requests }) => {
    await inspect(plain);
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await expect(formOf(page)).toContainText('1 request. Signed in the query, no preflight.');
    await openGroup(page, 'Conditions');
    await inputOf(page, 'IfMatch').fill('*');
    await expect(formOf(page)).toContainText('1 request and a preflight, for If-Match.');
    expect(requests).toHaveLength(1);
  });
});

test.describe('where S3 does not answer at once', () => {
  test('a request turned away twice is repeated until it is answered, and the attempts are shown', async ({
    page,
    inspect,
    requests,
  }) => {
    await inspect({ bucket: 'faults', key: '503-twice' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    expect(headsAmong(requests).map(({ status }) => status)).toEqual([503, 503, 200]);
    await expect(answerOf(page)).toContainText('3 requests and a preflight');
  });

  test('a request that is always turned away is given up after three attempts', async ({ page, inspect, requests }) => {
    await inspect({ bucket: 'faults', key: '503' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '503');
    expect(headsAmong(requests)).toHaveLength(3);
    await expect(answerOf(page)).toContainText('It was asked 3 times.');
  });

  test('an answer that CORS keeps from the page is not asked for again', async ({ page, inspect, requests, watch }) => {
    watch.allow(/has been blocked by CORS policy/);
    watch.allow(/^Failed to load resource: net::ERR_FAILED/);
    await inspect({ bucket: 'no-cors', key: 'report.txt', checksumMode: 'off' });
    await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
    expect(methodsOf(requests)).toEqual(['HEAD']);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => methodsOf(requests)).toEqual(['HEAD', 'HEAD']);
  });

  test('a preflight that is refused is not sent again, and nothing after it', async ({
    page,
    inspect,
    requests,
    watch,
  }) => {
    watch.allow(/has been blocked by CORS policy/);
    watch.allow(/^Failed to load resource: net::ERR_FAILED/);
    await inspect({ bucket: 'no-cors', key: 'report.txt' });
    await expect(answerOf(page)).toHaveAttribute('data-status', 'cors-or-network');
    expect(methodsOf(requests)).toEqual(['OPTIONS']);
  });

  test('an answer of S3, a 403 or a 404, is not asked for again', async ({ page, inspect, requests }) => {
    await inspect({ bucket: 'private', key: 'salaries.csv', checksumMode: 'off' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '403');
    await inspect({ bucket, key: 'no-such-key', checksumMode: 'off' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '404');
    expect(headsAmong(requests).map(({ status }) => status)).toEqual([403, 404]);
  });
});

test.describe('nothing is sent that nobody asked for', () => {
  test('looking around in an answer sends nothing', async ({ page, inspect, requests }) => {
    await inspect(plain);
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await page.getByRole('searchbox', { name: 'Find a field, header or value' }).fill('etag');
    await page.getByRole('radio', { name: /^present/ }).check();
    for (const group of ['Conditions', 'Encryption', 'Where']) await openGroup(page, group);
    await inputOf(page, 'IfMatch').fill('"abc"');
    await page.evaluate(() => {
      window.dispatchEvent(new Event('focus'));
      window.dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(sendButton(page)).toHaveText(/Send HEAD/);
    expect(methodsOf(requests)).toEqual(['HEAD']);
  });

  test('back and forward show the answers that are known, without asking again', async ({
    page,
    inspect,
    requests,
  }) => {
    await inspect(plain);
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await inspect({ ...plain, key: 'no-such-key' });
    await expect(answerOf(page)).toHaveAttribute('data-status', '404');
    await page.goBack();
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    await page.goForward();
    await expect(answerOf(page)).toHaveAttribute('data-status', '404');
    expect(methodsOf(requests)).toEqual(['HEAD', 'HEAD']);
  });

  test('“Send again” asks again, once for each press', async ({ page, inspect, requests }) => {
    await inspect(plain);
    await expect(answerOf(page)).toHaveAttribute('data-status', '200');
    const again = page.getByRole('button', { name: 'Send again' });
    await again.click();
    await expect.poll(() => requests.length).toBe(2);
    await expect(again).not.toHaveAttribute('aria-busy');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => requests.length).toBe(3);
    await expect(again).not.toHaveAttribute('aria-busy');
    expect(methodsOf(requests)).toEqual(['HEAD', 'HEAD', 'HEAD']);
  });

  test('the Open view asks S3 nothing, not even with the pointer on an example', async ({ page, requests }) => {
    await page.goto('./');
    const example = page.getByRole('link', { name: /^A plain text file/ });
    await example.hover();
    await example.focus();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(requests).toEqual([]);
  });
});
