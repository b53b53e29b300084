/** What a person may send to whoever runs this page when it failed: what went wrong and where in the code, nothing of theirs. */

export interface PageFailure {
  readonly error: Error;
  /** React's list of the components around the mistake. */
  readonly components: string;
  /** The fragment of the address: only the name of its view is told. */
  readonly fragment: string;
  readonly browser: string;
  /** ms since 1970. */
  readonly now: number;
}

/** Lines of a stack that say where; more are the same for every mistake. */
const mostLines = 12;

/**
 * The report as plain text. Names of buckets and objects are in the link, which is left out; what a message quotes of an
 * address loses its query, and anything as long as a key or a token is cut.
 */
export function reportText({ error, components, fragment, browser, now }: PageFailure): string {
  const view = /^#\/(\w*)/.exec(fragment)?.[1] || 'open';
  return `${[
    `Headlight failed: ${withoutSecrets(`${error.name}: ${error.message}`)}`,
    `View: ${view}`,
    `Time: ${new Date(now).toISOString()}`,
    `Browser: ${browser}`,
    'Code:',
    ...places(error.stack ?? ''),
    'Components:',
    ...places(components),
  ].join('\n')}\n`;
}

function withoutSecrets(text: string): string {
  return text
    .replace(/(?<=https?:\/\/[^\s?#]*)[?#]\S*/g, '…')
    .replace(/[\w+/=-]{32,}/g, '…')
    .slice(0, 500);
}

/** `    at Row (https://headlight.example/assets/inspect-1a2b.js:1:2345)`; the message before them has its own line. */
function places(stack: string): readonly string[] {
  const lines = stack.split('\n').filter((line) => /^\s*at |@/.test(line));
  return lines.slice(0, mostLines).map((line) => `  ${withoutSecrets(line.trim())}`);
}
