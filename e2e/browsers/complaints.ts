/**
 * What a page complains of while it runs. Not every browser tells its driver, so a script in front of the page's own,
 * put there by the server, keeps them: what the console is told, uncaught errors, violations of the policy.
 */
import { readFileSync } from 'node:fs';
import type { Connect, Plugin } from 'vite';
import type { Visit } from './visit.ts';

/** So far, also before a reload. */
export async function complaintsIn(visit: Visit): Promise<readonly string[]> {
  return JSON.parse(await visit.read(() => sessionStorage.getItem('complaints') ?? '[]')) as string[];
}

/** Runs in the page. */
function keepComplaints(): void {
  const keep = (text: string) => {
    const before = JSON.parse(sessionStorage.getItem('complaints') ?? '[]') as string[];
    sessionStorage.setItem('complaints', JSON.stringify([...before, text]));
  };
  for (const level of ['error', 'warn'] as const) {
    const write = console[level];
    console[level] = (...said: unknown[]) => {
      keep(`console.${level}: ${said.map(String).join(' ')}`);
      write.apply(console, said);
    };
  }
  addEventListener('unhandledrejection', ({ reason }) => keep(`unhandled rejection: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    keep(`policy violation: ${effectiveDirective} ${blockedURI}`),
  );
  // On its way down, since what could not be loaded says so to its own element alone.
  addEventListener(
    'error',
    ({ message, target }) => {
      // Firefox fires one at a preload of a module that it has already. Who imports one that is missing hears of it anyway.
      if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
      keep(target instanceof Element ? `not loaded: ${target.outerHTML}` : `uncaught: ${message}`);
    },
    true,
  );
}

/** A Vite plugin that serves the page of this folder with that script before its own. */
export function serveWithComplaints(folder: string): Plugin {
  const script = '<script src="./complaints.js"></script>';
  const answer: Connect.NextHandleFunction = ({ url }, response, next) => {
    if (url === '/complaints.js') response.setHeader('content-type', 'text/javascript').end(`(${keepComplaints})();`);
    else if (url === '/')
      response
        .setHeader('content-type', 'text/html')
        .end(readFileSync(`${folder}/index.html`, 'utf8').replace('<script', `${script}<script`));
    else next();
  };
  return { name: 'serve-with-complaints', configurePreviewServer: (server) => void server.middlewares.use(answer) };
}
