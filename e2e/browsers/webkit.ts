/** WebKitGTK's MiniBrowser, which is what Safari draws and runs pages with, by way of WebDriver. */
import { type Kind, named, selectors } from './named.ts';
import { type Browser, eventually, patience, type Visit, windowSize } from './visit.ts';
import { commandsTo, type WebDriver } from './web-driver.ts';
import { startScreen, startWebKitDriver } from './webkit-driver.ts';

const enter = '\uE007';

export async function startWebKit(program: string, xvfb: string): Promise<Browser> {
  const screen = await startScreen(xvfb);
  return {
    visit: () => eventually(() => startVisit(program, screen.what)),
    close: async () => screen.stop(),
  };
}

/** With a driver of its own: one in about a hundred never says that its session began. It is given up, and another tries. */
async function startVisit(program: string, display: string): Promise<Visit> {
  const driver = await startWebKitDriver(program, display);
  try {
    const begin = commandsTo(driver.what, patience / 3);
    const { sessionId } = await begin<{ sessionId: string }>('POST', 'session', { capabilities: {} });
    const command = commandsTo(`${driver.what}/session/${sessionId}`);
    await command('POST', 'window/rect', windowSize);
    const close = () => command<void>('DELETE', '').finally(driver.stop);
    return { ...visitIn(command), close };
  } catch (error) {
    driver.stop();
    throw error;
  }
}

function visitIn(command: WebDriver): Omit<Visit, 'close'> {
  const run = <Result>(look: (...args: string[]) => unknown, args: readonly string[]) =>
    command<Result>('POST', 'execute/sync', { script: `return (${look}).apply(null, arguments)`, args });
  const use = (kind: Kind, name: string, act: (path: string) => Promise<unknown>) =>
    eventually(async () => {
      const reference = await run<Record<string, string> | null>(named, [selectors[kind], name]);
      if (reference === null) throw new Error(`There is no ${kind} “${name}”.`);
      await act(`element/${Object.values(reference)[0]}`);
    });
  return {
    open: (url) => command('POST', 'url', { url }),
    reload: () => command('POST', 'refresh', {}),
    enter: (textBox, text) =>
      use('text box', textBox, (path) => command('POST', `${path}/value`, { text: text + enter })),
    press: (button) => use('button', button, (path) => command('POST', `${path}/click`, {})),
    read: (look, about = '') => run(look, [about]),
    picture: async () => Buffer.from(await command<string>('GET', 'screenshot'), 'base64'),
  };
}
