import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Config } from './config.ts';
import { ConfigError, connectionNamed, loadSession } from './session.ts';

const good = { connections: [{ name: 'aws', region: 'us-east-1', credentials: { kind: 'anonymous' } }] };
const hostGives = (answer: () => Response) => vi.stubGlobal('fetch', async () => answer());
const failure = () => loadSession().catch((error: unknown) => error);

afterEach(() => void vi.unstubAllGlobals());

describe('loading', () => {
  it('gives the configuration, and the clock that the host’s Date shows', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    hostGives(() => Response.json(good, { headers: { date: inAnHour } }));
    const { config, clock } = await loadSession();
    expect(config.defaultConnection).toBe('aws');
    expect(clock?.offsetMs).toBeGreaterThan(3_590_000);
  });
  it('takes what the page’s head asked for, with its times, and asks by itself the next time', async () => {
    const aMinuteAgo = Date.now() - 60_000;
    const response = Response.json(good, { headers: { date: new Date(aMinuteAgo).toUTCString() } });
    globalThis.configAhead = Promise.resolve({ response, askedAt: aMinuteAgo, answeredAt: aMinuteAgo + 20 });
    hostGives(() => Response.json(good));
    expect((await loadSession()).clock?.offsetMs).toBe(0);
    expect((await loadSession()).clock).toBeUndefined();
    globalThis.configAhead = Promise.resolve(undefined);
    expect(await failure()).toBeInstanceOf(ConfigError);
    expect((await loadSession()).clock).toBeUndefined();
  });
  it('does without a clock where the host sends no Date', async () => {
    hostGives(() => Response.json(good));
    expect((await loadSession()).clock).toBeUndefined();
  });
  it.each<[string, () => Response, string]>([
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'config.json could not be fetched: the host that serves this page did not answer.',
    ],
    ['a 404', () => new Response('', { status: 404 }), 'config.json could not be fetched: the host answered 404.'],
    ['a page instead', () => new Response('<!doctype html>'), 'config.json is not JSON.'],
    [
      'a mistake',
      () => Response.json({ connections: [] }),
      'config.json: connections: expected at least one connection',
    ],
  ])('says what is wrong: %s', async (_what, answer, problem) => {
    hostGives(answer);
    const error = await failure();
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).problems).toEqual([problem]);
  });
});

describe('a connection’s name', () => {
  const connections = ['a', 'b'].map((name) => ({
    name,
    region: 'us-east-1',
    store: 'aws' as const,
    credentials: { kind: 'anonymous' as const },
  }));
  const config: Config = { connections, defaultConnection: 'b', trustedEndpoints: [] };
  it('finds it', () => expect(connectionNamed(config, 'a')?.name).toBe('a'));
  it('left out finds the default', () => expect(connectionNamed(config, undefined)?.name).toBe('b'));
  it('that is not in the list finds none, not the default', () => expect(connectionNamed(config, 'c')).toBeUndefined());
});
