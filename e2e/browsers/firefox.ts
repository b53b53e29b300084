/** Firefox, by way of WebDriver BiDi. Playwright needs a Firefox of its own; Puppeteer drives the one that people have. */
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { type Kind, named, selectors } from './named.ts';
import { type Browser, eventually, patience, type Visit, windowSize } from './visit.ts';

export async function startFirefox(executablePath: string): Promise<Browser> {
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: windowSize,
    timeout: patience,
  });
  return {
    async visit() {
      const context = await firefox.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      return { ...visitIn(page), close: () => context.close() };
    },
    close: () => firefox.close(),
  };
}

function visitIn(page: Page): Omit<Visit, 'close'> {
  const use = (kind: Kind, name: string, act: (element: ElementHandle) => Promise<void>) =>
    eventually(async () => {
      const element = (await page.evaluateHandle(named, selectors[kind], name)).asElement() as ElementHandle | null;
      if (element === null) throw new Error(`There is no ${kind} “${name}”.`);
      await act(element);
    });
  return {
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    enter: (textBox, text) =>
      use('text box', textBox, async (element) => {
        await element.type(text);
        await element.press('Enter');
      }),
    press: (button) => use('button', button, (element) => element.click()),
    read: async (look, about = '') => (await page.evaluate(look, about)) as ReturnType<typeof look>,
    picture: () => page.screenshot(),
  };
}
