import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../connections/config.ts';
import type { VersionMarker } from '../object-head/versions/version-entry.ts';
import { versionOf } from '../testing/versions.ts';
import type { ListedPage } from './version-listing.ts';
import { canListVersions } from './version-listing.ts';
import { listAgain, readOn, versionsQuery } from './versions.ts';

const signIn = { authority: 'https://login.example', clientId: 'headlight' };
const read = readConfig({
  connections: [
    { name: 'open', region: 'us-east-1', credentials: { kind: 'anonymous' } },
    {
      name: 'signed-in',
      region: 'us-east-1',
      credentials: { kind: 'cognito-signed-in', identityPoolId: 'us-east-1:0f3c', signIn },
    },
  ],
});
const [open, signedIn] = read.ok ? read.config.connections : [];
if (!read.ok || !open || !signedIn) throw new Error('the configuration was expected to be right');
const session = { config: read.config, clock: undefined };
const link = { request: { bucket: 'b', key: 'k', checksumMode: 'ENABLED' }, place: {} } as const;

it('nothing is listed before somebody signs in, where the connection wants that', () => {
  expect(canListVersions(link, open, session)).toBe(true);
  expect(canListVersions(link, signedIn, session)).toBe(false);
});

describe('the list of versions', () => {
  let client: QueryClient;
  /** What was asked for, and how to answer it. */
  let asked: {
    readonly after: VersionMarker | undefined;
    readonly signal: AbortSignal;
    answer(page?: ListedPage): void;
  }[];
  const list = {
    ...versionsQuery(link, open, session),
    queryFn: ({ pageParam, signal }: { pageParam: VersionMarker | undefined; signal: AbortSignal }) =>
      new Promise<ListedPage>((resolve, reject) => {
        const answer = (page?: ListedPage) => (page ? resolve(page) : reject(new Error('no page')));
        asked.push({ after: pageParam, signal, answer });
      }),
  };
  const pageOf = (id: string, sentAt = 0): ListedPage => ({
    entries: [versionOf(id)],
    next: { keyMarker: 'k', versionIdMarker: id },
    sentAt,
  });
  const idsOf = () => client.getQueryData(list.queryKey)?.pages.map(({ entries }) => entries[0]?.versionId);
  const settled = () => new Promise((done) => setTimeout(done));
  beforeEach(() => {
    client = new QueryClient();
    asked = [];
    client.setQueryData(list.queryKey, { pages: [pageOf('v9'), pageOf('v8')], pageParams: [undefined] });
  });

  it('is asked for one next page, whoever else asks before it is there', async () => {
    const observer = new InfiniteQueryObserver(client, list);
    const stop = observer.subscribe(() => undefined);
    const rendered = observer.getCurrentResult();
    readOn(rendered);
    readOn(rendered);
    await settled();
    expect(asked.map(({ after, signal }) => [after?.versionIdMarker, signal.aborted])).toEqual([['v8', false]]);
    asked[0]?.answer(pageOf('v7'));
    await settled();
    expect(idsOf()).toEqual(['v9', 'v8', 'v7']);
    stop();
  });

  it('begun again stays until its newest page is there, and is then that page', async () => {
    const again = listAgain(client, list);
    await settled();
    expect(asked.map(({ after }) => after)).toEqual([undefined]);
    expect(idsOf()).toEqual(['v9', 'v8']);
    asked[0]?.answer(pageOf('v10', 1));
    await again;
    expect(idsOf()).toEqual(['v10']);
  });

  it('stays where it cannot be begun again, with the reason beside it', async () => {
    const again = listAgain(client, list);
    await settled();
    asked[0]?.answer();
    await again;
    expect(idsOf()).toEqual(['v9', 'v8']);
    expect(client.getQueryState(list.queryKey)?.error).toEqual(new Error('no page'));
  });

  it('begun again waits for no page that was on its way', async () => {
    const observer = new InfiniteQueryObserver(client, list);
    const stop = observer.subscribe(() => undefined);
    readOn(observer.getCurrentResult());
    await settled();
    const again = listAgain(client, list);
    await settled();
    expect(asked.map(({ after, signal }) => [after?.versionIdMarker, signal.aborted])).toEqual([
      ['v8', true],
      [undefined, false],
    ]);
    asked[1]?.answer(pageOf('v10'));
    await again;
    expect(idsOf()).toEqual(['v10']);
    stop();
  });
});
