/**
 * What the page knows before the first request: the deployment's connections and how far the clock is off.
 * Loaded once; a failed load can be tried again.
 */
import { askForConfig } from './ask-for-config.ts';
import { type ClockReading, readClock } from './clock.ts';
import { type Config, type Connection, readConfig } from './config.ts';
import { keepClock } from './live-clock.ts';

export interface Session {
  readonly config: Config;
  /** Kept right as the visit goes on, in place. Undefined where the page's own host sends no `Date`. */
  readonly clock: ClockReading | undefined;
}

/** `config.json` could not be had or read. `problems` has one line each, ready to be shown. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Fetches and reads `config.json` beside the page. Throws `ConfigError` only. */
export async function loadSession(): Promise<Session> {
  const answer = await askForConfig();
  if (!answer)
    throw new ConfigError(['config.json could not be fetched: the host that serves this page did not answer.']);
  const { response, askedAt, answeredAt } = answer;
  if (!response.ok) throw new ConfigError([`config.json could not be fetched: the host answered ${response.status}.`]);
  const clock = keepClock(readClock(response.headers, askedAt, answeredAt));
  const json: unknown = await response.json().catch(() => undefined);
  if (json === undefined) throw new ConfigError(['config.json is not JSON.']);
  const result = readConfig(json);
  if (!result.ok)
    throw new ConfigError(result.problems.map(({ path, expected }) => `config.json: ${path}: expected ${expected}`));
  return { config: result.config, clock };
}

/** The connection of this name, or the default one where none is named. Undefined for a name that is not in the configuration. */
export function connectionNamed(config: Config, name: string | undefined): Connection | undefined {
  return config.connections.find((candidate) => candidate.name === (name ?? config.defaultConnection));
}
