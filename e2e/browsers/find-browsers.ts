/** Where are Firefox and WebKitGTK's driver? Debian's own, installed where they are missing and that can be done. */
import { existsSync } from 'node:fs';
import { installPackages } from '../install-packages.ts';

/** By package. */
const programs = {
  'firefox-esr': process.env.FIREFOX_PATH || '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  // WebKitGTK has no headless mode.
  xvfb: '/usr/bin/Xvfb',
} as const;

export interface Browsers {
  readonly firefox: string;
  readonly webKitWebDriver: string;
  readonly xvfb: string;
}

/** Installs what is missing. Throws, with the reason, where one can neither be found nor be installed. */
export async function findBrowsers(): Promise<Browsers> {
  const whyNot = missing().length > 0 ? await installPackages(missing(), 'BROWSERS_NO_INSTALL') : undefined;
  if (missing().length > 0) throw new Error(`${missing().join(', ')} cannot be used here. ${whyNot ?? ''}`.trim());
  return { firefox: programs['firefox-esr'], webKitWebDriver: programs['webkit2gtk-driver'], xvfb: programs.xvfb };
}

function missing(): readonly string[] {
  return Object.entries(programs).flatMap(([name, path]) => (existsSync(path) ? [] : [name]));
}
