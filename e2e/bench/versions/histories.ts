/** Which lists does the benchmark read? Two keys in a bucket of its own: one page of versions, and 100 pages. */
import { readEverything } from '../../sandbox/auth/grants.ts';
import { exposeEverything } from '../../sandbox/cors/full-exposure.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { ObjectDefinition } from '../../sandbox/store/definitions.ts';
import { presigner } from '../presign.ts';

const bucket = 'bench-versions';

export const lengths = { short: 1000, long: 100_000 } as const;
export type Length = keyof typeof lengths;

/** One version every five minutes; every thousandth is a deletion. */
function historyOf(name: Length): ObjectDefinition {
  const length = lengths[name];
  return {
    key: `${name}.csv`,
    contentType: 'text/csv',
    history: {
      length,
      at: (ordinal) => {
        const lastModified = { days: (ordinal - length) / 288 };
        return ordinal % 1000 === 500 ? { lastModified, deleteMarker: true } : { lastModified, body: `${ordinal}\n` };
      },
    },
  };
}

export function addHistories({ store }: Sandbox): void {
  const objects = [historyOf('short'), historyOf('long')];
  const cors = [exposeEverything(objects)];
  store.add({
    name: bucket,
    title: 'Histories',
    versioning: 'enabled',
    allow: { guest: readEverything },
    cors,
    objects,
  });
}

/** The app's link to the newest version. */
export function linkTo(length: Length): string {
  return `#/inspect?v=1&bucket=${bucket}&key=${length}.csv`;
}

/** A URL of the first page of the list, as the app asks for it. */
export async function presignedPage(sandbox: Sandbox, length: Length): Promise<string> {
  const query = { versions: '', prefix: `${length}.csv`, 'max-keys': '1000', 'encoding-type': 'url' };
  return (await presigner(sandbox))({ method: 'GET', path: `/${bucket}`, query });
}
