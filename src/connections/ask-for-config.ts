/** `config.json` beside the page: asked for by the page's head before this code is here, or by this code. */

export interface ConfigAnswer {
  readonly response: Response;
  /** In ms since 1970, by this device's clock. */
  readonly askedAt: number;
  readonly answeredAt: number;
}

declare global {
  /** What `build/ask-ahead.ts` asked for; null once this code asks by itself. */
  var configAhead: Promise<ConfigAnswer | undefined> | null | undefined;
}

/** The answer, past the browser's cache; undefined where there was none. What was asked ahead is for the first to ask. */
export async function askForConfig(): Promise<ConfigAnswer | undefined> {
  const ahead = globalThis.configAhead;
  globalThis.configAhead = null;
  if (ahead) return ahead;
  const askedAt = Date.now();
  const response = await fetch('config.json', { cache: 'no-cache' }).catch(() => undefined);
  return response && { response, askedAt, answeredAt: Date.now() };
}
